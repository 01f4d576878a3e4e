export { RunButtonCheck } from "./button-input";
export { buttonTag } from "./button-tag";
export { findButtonSights } from "./find-button-sights";
export { runButtonCheck } from "./run-button-check";
