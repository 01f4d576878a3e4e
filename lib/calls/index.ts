export { openCallLog, type CallLog } from "./call-log";
export { CALL_OUTCOMES, listCalls, ListCalls, type ApiCallRow } from "./list-calls";
export { storeCalls, type ApiCallNote, type CountedCall } from "./store-calls";
