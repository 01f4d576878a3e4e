export { findChromium, type FoundChromium } from "./find-chromium";
export {
  isFatal,
  RendererMessage,
  type LookAnswer,
  type LookFailure,
  type LookOrder,
  type RendererSettings,
} from "./look-message";
export { printHtml, PrintError } from "./print-html";
export { serveLooks } from "./serve-looks";
