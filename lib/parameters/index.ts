export { canonicalCode } from "./codes";
export { compareParameters, type Comparison, type Outcome, type Reason } from "./compare-parameters";
export { deviationRate, type DeviationRate, type PagePair, type SiteDeviation } from "./deviation-rate";
export { pairParameters, type ParameterPair } from "./pair-parameters";
export { type Parameter, type Product, type Span } from "./parameter";
export { isModelWord } from "./name-concepts";
export { parseValue, type ParsedValue } from "./parse-value";
export { readProduct } from "./read-product";
export { isUnitText, unitOfCode } from "./units";
