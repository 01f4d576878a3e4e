export { isGatewayOf } from "./gateway-rule";
export { findChromium, type FoundChromium } from "./find-chromium";
export {
  isFatal,
  RendererMessage,
  type LookFailure,
  type RendererAnswer,
  type RendererOrder,
  type RendererSettings,
} from "./look-message";
export { printHtml, PrintError } from "./print-html";
export { serveLooks } from "./serve-looks";
export {
  PROBE_OUTCOMES,
  PROBE_REASONS,
  ProbeHop,
  ProbeStep,
  type Probed,
  type ProbeOrder,
} from "./probe-message";
