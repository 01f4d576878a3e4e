export { readFact } from "./read-fact";
export { recordFacts, recordFirstFacts, type FactInput, type FactSubject } from "./record-facts";
