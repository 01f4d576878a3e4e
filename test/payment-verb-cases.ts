import {
  createPaymentConsent,
  createPaymentPath,
  endGatewayReport,
  endPaymentConsent,
  endPaymentPath,
  runPaymentProbe,
  updateGatewayReport,
  updatePaymentPath,
} from "@/lib/payment-probes";
import { SIGNED, WAY } from "./make-payments";
import { verb, type VerbCase } from "./verb-case";

/** The write verbs of ways to payment gateways. */
export const PAYMENT_VERBS: Record<string, VerbCase> = {
  "create-payment-path": verb(
    createPaymentPath,
    (w) => ({ ...WAY, siteId: w.site.siteId, productUrl: `https://${w.site.slug}.example/en/valve` }),
    { gatewayHosts: [] },
    (w) => ({ siteId: w.site.siteId, productUrl: `https://${w.site.slug}.example/en/valve` }),
  ),
  "run-payment-probe": verb(
    runPaymentProbe,
    (w) => ({ pathId: w.pathId }),
    { pathId: "x" },
    (w) => ({ pathId: w.pathId }),
  ),
  "update-payment-path": verb(
    updatePaymentPath,
    (w) => ({ pathId: w.pathId, isPaused: false }),
    { productUrl: "https://elsewhere.example/pump" },
    (w) => ({ pathId: w.pathId }),
  ),
  "create-payment-consent": verb(
    createPaymentConsent,
    (w) => ({ pathId: w.unconsentedId, terms: w.unconsentedTerms, ...SIGNED }),
    { signerName: "" },
    (w) => ({ pathId: w.unconsentedId }),
  ),
  "end-payment-consent": verb(
    endPaymentConsent,
    (w) => ({ consentId: w.consentId }),
    { consentId: "x" },
    (w) => ({ consentId: w.consentId }),
  ),
  "update-gateway-report": verb(
    updateGatewayReport,
    (w) => ({
      reportId: w.reportId,
      figures: [{ country: "VN", from: "2026-10-01", to: "2026-10-31", success: 0.99 }],
    }),
    { figures: [] },
    (w) => ({ reportId: w.reportId }),
  ),
  "end-gateway-report": verb(
    endGatewayReport,
    (w) => ({ reportId: w.reportId }),
    { reportId: "x" },
    (w) => ({ reportId: w.reportId }),
  ),
  "end-payment-path": verb(
    endPaymentPath,
    (w) => ({ pathId: w.pathId }),
    { pathId: "x" },
    (w) => ({ pathId: w.pathId }),
  ),
};
