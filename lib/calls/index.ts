export { openCallLog, type CallLog } from "./call-log";
export { CALL_OUTCOMES, listCalls, ListCalls, type ApiCallRow } from "./list-calls";
export { listVerifications, type VerificationDay } from "./list-verifications";
export { VERIFICATION_ROUTES } from "./verification-routes";
export { storeCalls, type ApiCallNote, type CountedCall } from "./store-calls";
