export { assessSite, type Assessed } from "./assess-site";
export { GOING_OFF, outcomeAt, RENEWAL_GRACE_MS, standingAt, type StandingAt } from "./standing-at";
export { StandingSummary } from "./standing-summary";
export { readOutcome, StoredResult } from "./stored-result";
export { storeAssessments, type AssessedSite } from "./store-assessments";
