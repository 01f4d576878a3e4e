export { printDueReport } from "./print-due-report";
