export { createPaymentConsent } from "./create-payment-consent";
export { createPaymentPath } from "./create-payment-path";
export { endGatewayReport } from "./end-gateway-report";
export { endPaymentConsent } from "./end-payment-consent";
export { endPaymentPath } from "./end-payment-path";
export { listConsentAsks, type ConsentAsk } from "./list-consent-asks";
export {
  listPaymentPaths,
  type FigureView,
  type PathView,
  type PaymentsView,
  type ProbeView,
  type ReportView,
} from "./list-payment-paths";
export {
  CreatePaymentConsent,
  CreatePaymentPath,
  EndPaymentConsent,
  NamedPath,
  NamedReport,
  readSteps,
  UpdateGatewayReport,
  UpdatePaymentPath,
  writeSteps,
} from "./path-input";
export type { PathProbe, ProbedPath, ProbedWay } from "./path-probe";
export { probeDuePath } from "./probe-due-path";
export { receiveReport } from "./receive-report";
export { runPaymentProbe } from "./run-payment-probe";
export { updateGatewayReport } from "./update-gateway-report";
export { updatePaymentPath } from "./update-payment-path";
