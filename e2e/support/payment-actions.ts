import { SIGNED, WAY } from "@/test/make-payments";
import type { ActionCase } from "./actions";

const AT = "app/(portal)/[provider]/sites/[site]/payments/actions.ts";
const way = {
  ...{ country: "VN", gateway: "VNPay", gatewayHosts: "pay.vnpay.example", locale: "vi" },
  ...{ productName: WAY.productName, steps: "Add to cart\nE-mail = probe@example.com\nPay now" },
};

/** Actions on a site's ways to payment gateways, as in `ACTIONS`. */
export const PAYMENT_ACTIONS: Record<string, ActionCase> = {
  [`${AT}#addPath`]: {
    input: (w) => ({ ...way, gateway: "MoMo", siteId: w.siteId, productUrl: `${w.siteUrl}/en/products` }),
  },
  [`${AT}#savePath`]: {
    input: (w) => ({ ...way, pathId: w.pathId, productUrl: `${w.siteUrl}/en/products` }),
  },
  [`${AT}#probeNow`]: { input: (w) => ({ pathId: w.pathId }) },
  [`${AT}#pausePath`]: { input: (w) => ({ pathId: w.pathId, isPaused: false }) },
  [`${AT}#typeFigure`]: {
    input: (w) => ({
      ...{ reportId: w.reportId, country: "VN", from: "2026-10-01", to: "2026-10-31" },
      ...{ success: "99.2", timeouts: "0.4" },
    }),
  },
  [`${AT}#removeReport`]: { input: (w) => ({ reportId: w.reportId }) },
  // The exporter of the site speaks for itself here.
  [`${AT}#giveConsent`]: {
    input: (w) => ({ pathId: w.unconsentedId, terms: w.unconsentedTerms, ...SIGNED }),
    may: ["exporter"],
  },
  [`${AT}#withdrawConsent`]: { input: (w) => ({ consentId: w.consentId }), may: ["exporter"] },
  [`${AT}#removePath`]: { input: (w) => ({ pathId: w.pathId }) },
};
