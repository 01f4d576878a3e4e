export { issuerOf, receiptUrl } from "./answer-origin";
export { signAnswer, type SignedAnswer } from "./sign-answer";
export { storeAnswers, type AnsweringSite } from "./store-answers";
