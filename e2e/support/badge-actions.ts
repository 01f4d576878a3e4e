import type { ActionCase } from "./actions";

const PORTAL = "app/(portal)/[provider]";

/** Actions on a site's audits, its way to a badge and its profiles on platforms, as in `ACTIONS`. */
export const BADGE_ACTIONS: Record<string, ActionCase> = {
  [`${PORTAL}/sites/[site]/audits/actions.ts#startAudit`]: {
    input: (w) => ({ siteId: w.siteId, regime: w.auditing }),
  },
  [`${PORTAL}/sites/[site]/audits/actions.ts#recheckPages`]: {
    input: (w) => ({ siteId: w.siteId, regime: w.auditing, urls: [w.siteUrl] }),
  },
  [`${PORTAL}/sites/[site]/audits/[run]/actions.ts#makePdf`]: {
    input: (w) => ({ runId: w.runId, locale: "en" }),
  },
  [`${PORTAL}/sites/[site]/audits/actions.ts#saveFinding`]: {
    input: (w) => ({ findingId: w.findingId, note: "The Chinese page is right." }),
  },
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
  [`${PORTAL}/sites/[site]/references/actions.ts#connectSource`]: {
    input: (w) => ({ siteId: w.siteId, name: "Files", kind: "upload", scope: "site", everyMinutes: "60" }),
  },
  [`${PORTAL}/sites/[site]/references/actions.ts#saveSource`]: {
    input: (w) => ({ sourceId: w.sourceId, name: "ERP", everyMinutes: "60" }),
  },
  [`${PORTAL}/sites/[site]/references/actions.ts#saveMapping`]: {
    input: (w) => ({ sourceId: w.sourceId, map_model: "model", map_name: "name", map_value: "value" }),
  },
  [`${PORTAL}/sites/[site]/references/actions.ts#readSource`]: { input: (w) => ({ sourceId: w.sourceId }) },
  [`${PORTAL}/sites/[site]/references/actions.ts#disconnectSource`]: {
    input: (w) => ({ sourceId: w.sourceId }),
  },
};
