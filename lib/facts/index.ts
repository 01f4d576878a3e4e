export { readFact } from "./read-fact";
export { recordFacts, type FactInput, type FactSubject } from "./record-facts";
