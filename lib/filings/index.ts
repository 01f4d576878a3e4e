export { createFiling } from "./create-filing";
export { CreateFiling } from "./filing-input";
export { listFilings, type FilingRow } from "./list-filings";
export { listLateFilings } from "./list-late-filings";
export { listRefiled } from "./list-refiled";
export { projectFiling } from "./project-filing";
export { adoptDecision } from "./adopt-decision";
export { concludeFilingPush } from "./conclude-filing-push";
export { pushFiling, PushFiling } from "./push-filing";
