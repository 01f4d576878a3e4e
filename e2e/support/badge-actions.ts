import type { ActionCase } from "./actions";

const PORTAL = "app/(portal)/[provider]";

/** Actions on a site's way to a badge and its profiles on platforms, as in `ACTIONS`. */
export const BADGE_ACTIONS: Record<string, ActionCase> = {
  [`${PORTAL}/sites/[site]/certification/actions.ts#moveOn`]: {
    input: (w) => ({
      ...{ regime: w.auditing, siteId: w.siteId, stage: "baseline", zone: "UTC" },
      movedAt: "2026-11-20T08:00",
    }),
  },
  [`${PORTAL}/sites/[site]/certification/actions.ts#takePrescreen`]: {
    input: (w) => ({
      ...{ regime: w.auditing, siteId: w.siteId, auditor: "A body", screenedOn: "2026-11-20" },
      text: "indicator,outcome\nTM-04,pass",
    }),
  },
  [`${PORTAL}/sites/[site]/platforms/actions.ts#saveProfile`]: {
    input: (w) => ({
      ...{ regime: w.auditing, siteId: w.siteId, platform: "jetro-marketplace" },
      connection: "connected",
    }),
  },
  [`${PORTAL}/sites/[site]/platforms/actions.ts#sendProfile`]: {
    input: (w) => ({ regime: w.auditing, siteId: w.siteId, platform: "jetro-marketplace" }),
  },
};
