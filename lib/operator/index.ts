export { getOverview, type Overview } from "./get-overview";
export { readGauges, type Gauges } from "./read-gauges";
