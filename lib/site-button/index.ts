export { RunButtonCheck } from "./button-input";
export { buttonTag, buttonUrl } from "./button-tag";
export { findButtonSights } from "./find-button-sights";
export { runButtonCheck } from "./run-button-check";
