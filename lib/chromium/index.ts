export { printHtml, PrintError } from "./print-html";
