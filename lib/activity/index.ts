export { listActivity, type ActivityRow } from "./list-activity";
export { recordActivity, type ActivityInput } from "./record-activity";
