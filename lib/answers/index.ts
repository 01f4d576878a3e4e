export { issuerOf } from "./answer-origin";
export { loadAnswers, type MarkPlace, type SiteAnswers, type StoredAnswer } from "./load-answers";
export { heldAgainst, needsControl, readMarks } from "./reference-marks";
export { signAnswer, signCompact, type SignedAnswer } from "./sign-answer";
export { storeAnswers, type AnsweringSite } from "./store-answers";
