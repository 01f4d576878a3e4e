export { assessSite, type Assessed } from "./assess-site";
export { GOING_OFF, RENEWAL_GRACE_MS, standingAt, type StandingAt } from "./standing-at";
export { readOutcome, StoredResult } from "./stored-result";
export { storeAssessments, type AssessedSite } from "./store-assessments";
