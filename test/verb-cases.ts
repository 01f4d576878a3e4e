import { createClient, updateClient } from "@/lib/clients";
import { createDecision, endDecision } from "@/lib/decisions";
import { runReplay } from "@/lib/deliveries";
import {
  createEndpointSecret,
  createPushEndpoint,
  createWebhookEndpoint,
  endEndpoint,
  runEndpointResume,
  runEndpointTest,
  updateWebhookEndpoint,
} from "@/lib/endpoints";
import {
  createApiKey,
  createCalendarFeed,
  createInvitation,
  endApiKey,
  endCalendarFeed,
  endInvitation,
  endMember,
  updateMember,
  updateProvider,
} from "@/lib/identity";
import {
  createCertificateLetter,
  createLspCertificate,
  createLspCompany,
  createLspContract,
  endLspContract,
  runRegistryCheck,
  updateLspCertificate,
  updateLspCompany,
} from "@/lib/lsp";
import { updateNoticePreferences, updateNotices } from "@/lib/notices";
import { runSiteCheck } from "@/lib/site-checks";
import { runControlCheck, updateControlToken } from "@/lib/site-control";
import { createProductLine, createSite, updateSite, updateSiteScope } from "@/lib/sites";
import { createWatchLook } from "@/lib/watch";
import { EXPORTER_VERBS } from "./exporter-verb-cases";
import { CONNECTION, REASON as reason, WEBHOOK, type World } from "./make-world";
import { FILING_VERBS } from "./filing-verb-cases";
import { word } from "./make-provider";
import { KEPT_VERBS } from "./kept-verbs";
import { PAYMENT_VERBS } from "./payment-verb-cases";
import { REFERENCE_VERBS } from "./reference-verb-cases";
import { verb, type VerbCase } from "./verb-case";

const scope = {
  catalog: true,
  quotation: null,
  certificates: null,
  ordering: null,
  staticPromotionOnly: null,
  domesticOnly: null,
  languageSwitch: null,
  languages: ["en"],
  targetCountries: ["JP"],
};
const site = () => ({ name: "A site", slug: `s-${word()}`, url: "https://www.example.com" });
const certificate = (world: World) => ({
  companyId: world.site.companyId,
  number: `N-${word()}`,
  kind: "joint",
  issuer: "Issuer",
  issuingCountries: ["CN"],
});
const LETTER = { title: "About your certificate", body: "It ends, and we look for another one." };
/** Every write verb, by the name of its file. A verb that is not here fails the run. */
export const VERBS: Record<string, VerbCase> = {
  ...KEPT_VERBS,
  ...REFERENCE_VERBS,
  ...PAYMENT_VERBS,
  // First, since what was tested of a site lies at the address that it has until it is renamed.
  ...FILING_VERBS,
  ...EXPORTER_VERBS,
  "create-client": verb(
    createClient,
    () => ({ name: "C", slug: `c-${word()}`, country: "CN" }),
    { country: "China" },
    null,
  ),
  "update-client": verb(
    updateClient,
    (w) => ({ clientId: w.site.clientId, name: "C", slug: `c-${word()}`, country: "CN" }),
    { slug: "No Spaces" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "create-site": verb(
    createSite,
    (w) => ({ clientId: w.site.clientId, ...site() }),
    { url: "not an address" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "update-site": verb(
    updateSite,
    // At the host that was proven: another one could not be filed for.
    (w) => ({ siteId: w.site.siteId, ...site(), url: `https://${w.site.slug}.example/shop` }),
    { url: "javascript:alert(1)" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "update-site-scope": verb(
    updateSiteScope,
    (w) => ({ siteId: w.site.siteId, ...scope }),
    { targetCountries: ["Japan"] },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-product-line": verb(
    createProductLine,
    (w) => ({ siteId: w.site.siteId, name: `L ${word()}`, category: "parts" }),
    { name: "" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-lsp-company": verb(
    createLspCompany,
    () => ({ name: `L ${word()}`, country: "CN" }),
    { name: "" },
    null,
  ),
  "update-lsp-company": verb(
    updateLspCompany,
    (w) => ({ companyId: w.site.companyId, name: `L ${word()}`, country: "CN" }),
    { country: "China" },
    (w) => ({ companyId: w.site.companyId }),
  ),
  "create-lsp-certificate": verb(
    createLspCertificate,
    certificate,
    { validFrom: "2027-01-01", validUntil: "2026-01-01" },
    (w) => ({ companyId: w.site.companyId }),
  ),
  "update-lsp-certificate": verb(
    updateLspCertificate,
    (w) => ({ certificateId: w.site.certificateId, ...certificate(w) }),
    { number: "<script>" },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "create-certificate-letter": verb(
    createCertificateLetter,
    (w) => ({
      ...{ certificateId: w.site.certificateId, clientId: w.site.clientId, event: "unchecked never" },
      en: LETTER,
      zh: LETTER,
    }),
    { en: { title: "", body: "" } },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "create-lsp-contract": verb(
    createLspContract,
    (w) => ({
      siteId: w.site.siteId,
      certificateId: w.site.certificateId,
      languages: ["en"],
      startsOn: "2026-01-01",
    }),
    { languages: [] },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "end-lsp-contract": verb(
    endLspContract,
    (w) => ({ contractId: w.site.contractId, endsOn: "2026-12-31" }),
    { endsOn: "2025-01-01" },
    (w) => ({ contractId: w.site.contractId }),
  ),
  "run-site-check": verb(
    runSiteCheck,
    (w) => ({ siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-control-check": verb(
    runControlCheck,
    (w) => ({ siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "update-control-token": verb(
    updateControlToken,
    (w) => ({ siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-registry-check": verb(
    runRegistryCheck,
    (w) => ({ certificateId: w.site.certificateId }),
    { certificateId: "x" },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "create-webhook-endpoint": verb(
    createWebhookEndpoint,
    () => WEBHOOK,
    { url: "ftp://example.com" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "create-push-endpoint": verb(createPushEndpoint, () => CONNECTION, { counterpart: "nobody" }, null),
  "update-webhook-endpoint": verb(
    updateWebhookEndpoint,
    (w) => ({ endpointId: w.endpointId, ...WEBHOOK }),
    { events: [] },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "create-endpoint-secret": verb(
    createEndpointSecret,
    (w) => ({ endpointId: w.endpointId }),
    { overlapHours: 1_000 },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-endpoint-test": verb(
    runEndpointTest,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-endpoint-resume": verb(
    runEndpointResume,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "end-endpoint": verb(
    endEndpoint,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-replay": verb(
    runReplay,
    (w) => ({ endpointId: w.endpointId, since: "2026-01-01T00:00:00Z", reason, include: "all" }),
    { reason: "" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "create-watch-look": verb(
    createWatchLook,
    () => ({ regime: "tig", code: "TIG-27", outcome: "happened", found: "the list of June is out" }),
    { found: "no" },
    null,
  ),
  "create-decision": verb(
    createDecision,
    () => ({ kind: "assumption", regime: "tig", code: "TIG-904", choice: "confirmed", reason }),
    { reason: "no" },
    null,
  ),
  "end-decision": verb(
    endDecision,
    (w) => ({ overlayId: w.overlayId }),
    { overlayId: "x" },
    (w) => ({ overlayId: w.overlayId }),
  ),
  "create-invitation": verb(
    createInvitation,
    () => ({ email: `i-${word()}@example.com`, role: "viewer", allClients: true }),
    { email: "nobody" },
    (w) => ({ allClients: false, clientIds: [w.site.clientId] }),
  ),
  "end-invitation": verb(
    endInvitation,
    (w) => ({ invitationId: w.invitationId }),
    { invitationId: "x" },
    (w) => ({ invitationId: w.invitationId }),
  ),
  "update-member": verb(
    updateMember,
    (w) => ({ membershipId: w.membershipId, role: "analyst", allClients: true }),
    { role: "king" },
    (w) => ({ membershipId: w.membershipId }),
  ),
  "end-member": verb(
    endMember,
    (w) => ({ membershipId: w.membershipId }),
    { membershipId: "x" },
    (w) => ({ membershipId: w.membershipId }),
  ),
  "create-api-key": verb(createApiKey, () => ({ name: "key" }), { name: "" }, null),
  "create-calendar-feed": verb(createCalendarFeed, () => ({}), null, null),
  "end-calendar-feed": verb(endCalendarFeed, () => ({}), null, null),
  "update-provider": verb(
    updateProvider,
    () => ({ contactEmail: "compliance@example.com" }),
    { contactEmail: "nobody" },
    null,
  ),
  "update-notices": verb(updateNotices, () => ({ all: true }), { all: false }, null),
  "update-notice-preferences": verb(
    updateNoticePreferences,
    () => ({ kinds: ["deadline"] }),
    { kinds: "deadline" },
    null,
  ),
  "end-api-key": verb(
    endApiKey,
    (w) => ({ apiKeyId: w.apiKeyId }),
    { apiKeyId: "x" },
    (w) => ({ apiKeyId: w.apiKeyId }),
  ),
};
