export { comparePrescreen, type Comparison, type ComparedIndicator } from "./compare-prescreen";
export { createPrescreen } from "./create-prescreen";
export { findPrescreen, type PrescreenView } from "./find-prescreen";
export { CreatePrescreen } from "./prescreen-input";
