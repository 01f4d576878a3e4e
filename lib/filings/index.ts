export { createFiling } from "./create-filing";
export { CreateFiling } from "./filing-input";
export { getFiling } from "./get-filing";
export { pageFilings } from "./page-filings";
export { listFilings, type FilingRow } from "./list-filings";
export { projectFiling } from "./project-filing";
export { adoptDecision } from "./adopt-decision";
export { concludeFilingPush } from "./conclude-filing-push";
export { pushFiling, PushFiling } from "./push-filing";
