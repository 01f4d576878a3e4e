export { assessSite, type Assessed } from "./assess-site";
export { readOutcome, StoredResult } from "./stored-result";
export { storeAssessments, type AssessedSite } from "./store-assessments";
