export { fanOutReference } from "./fan-out-reference";
