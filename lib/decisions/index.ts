export { createDecision, CreateDecision } from "./create-decision";
export { endDecision, EndDecision } from "./end-decision";
