export { compareParameters } from "./compare-parameters";
export { deviationRate } from "./deviation-rate";
export { pairParameters } from "./pair-parameters";
export { parseValue } from "./parse-value";
export { readProduct } from "./read-product";
export type { Comparison } from "./compare-parameters";
export type { Product, Span } from "./parameter";
