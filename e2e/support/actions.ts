import { BADGE_ACTIONS } from "./badge-actions";
import { PAYMENT_ACTIONS } from "./payment-actions";
import { HENGLI } from "./demo";
import { SIGNING_ACTIONS } from "./signing-actions";
import type { World } from "./world";

/** Who must get nothing done by any action, unless its row says otherwise. */
export const CALLERS = ["nobody", "stranger", "limited", "exporter", "otherExporter", "viewer"] as const;
type Caller = (typeof CALLERS)[number];

export interface ActionCase {
  /** Input that works for the demo's owner, as would-work.spec.ts proves; `provider` is added. */
  input: (world: World) => Record<string, unknown>;
  /** Everything that is sent, for an action that takes no single object. */
  args?: readonly unknown[];
  /** Callers of the matrix who may do this, and why nothing of a tenant's is in it. */
  may?: readonly Caller[];
  /** It tells and changes nothing, even where it works. */
  readsOnly?: true;
}

let made = 0;
/** A name that no caller before has taken. */
function unused(name: string): string {
  made += 1;
  return `${name} ${Date.now().toString(36)} ${made}`;
}

const EVERYBODY = CALLERS;
const PORTAL = "app/(portal)/[provider]";
const START = "app/(exporter)/[provider]/home/start/actions.ts";
const site = {
  name: "A site",
  slug: "a-site",
  url: "https://www.example.com",
  kind: "company_site",
  audiences: ["b2b"],
};
const unit = (w: World) => ({ unitId: w.unitId, revision: "1", reason: "The weight has no unit." });
const client = { name: "A client", slug: "a-client", country: "CN" };
const reason = "because the notice says so";
const webhook = {
  name: "Crossed",
  url: "https://crossed.example/hook",
  events: ["verdict.changed"],
  scheme: "hmac",
};
const replay = (world: World) => ({
  endpointId: world.endpointId,
  since: "2026-01-01T00:00:00Z",
  include: "all",
  zone: "UTC",
});
const certificate = (world: World) => ({
  companyId: world.companyId,
  number: "LSP-CROSSED",
  kind: "joint",
  issuer: "Issuer",
  issuingCountries: ["CN"],
});

/** Every server action there is. One that is not here fails the run. */
export const ACTIONS: Record<string, ActionCase> = {
  // Before anybody is signed in: a link is mailed or not, and nobody is told which; a token is its own right.
  "app/(auth)/actions.ts#requestLink": { input: () => ({ email: "nobody@example.com" }), may: EVERYBODY },
  "app/(auth)/actions.ts#checkInvitation": { input: () => ({ token: "x".repeat(43) }), may: EVERYBODY },
  "app/(auth)/actions.ts#enter": { input: () => ({ next: "/" }), may: EVERYBODY },
  [`${PORTAL}/actions.ts#signOut`]: { input: () => ({}), may: EVERYBODY },
  // The token in a mail is its own right, and this one is none.
  "app/(public)/unsubscribe/actions.ts#setByMail": {
    input: () => ({ token: "x.y", byMail: false }),
    may: EVERYBODY,
  },
  // Everybody's own: nothing but the caller's notices and choices.
  [`${PORTAL}/notices/actions.ts#markRead`]: {
    input: () => ({ all: true }),
    may: ["limited", "exporter", "otherExporter", "viewer"],
  },
  [`${PORTAL}/deadlines/actions.ts#makeFeed`]: {
    input: () => ({}),
    may: ["limited", "exporter", "otherExporter", "viewer"],
  },
  [`${PORTAL}/deadlines/actions.ts#endFeed`]: {
    input: () => ({}),
    may: ["limited", "exporter", "otherExporter", "viewer"],
  },
  [`${PORTAL}/settings/provider/actions.ts#saveContact`]: {
    input: () => ({ contactEmail: "compliance@demo.example" }),
  },
  [`${PORTAL}/settings/notices/actions.ts#savePreferences`]: {
    input: () => ({ kinds: ["deadline"] }),
    may: ["limited", "exporter", "otherExporter", "viewer"],
  },
  // Members find what they may see: the viewer everything, the exporter their own site.
  [`${PORTAL}/actions.ts#searchPalette`]: {
    input: () => ({}),
    args: ["demo", "Hengli"],
    may: ["viewer", "exporter"],
  },
  [`${PORTAL}/_fields/actions.ts#findNames`]: {
    input: () => ({}),
    args: ["demo", "site", "Hengli"],
    may: ["viewer", "exporter"],
  },
  [`${PORTAL}/clients/actions.ts#addClient`]: { input: () => client },
  [`${PORTAL}/clients/actions.ts#saveClient`]: {
    input: (w) => ({ clientId: w.clientId, ...client, slug: "renamed" }),
  },
  [`${PORTAL}/clients/actions.ts#addSite`]: { input: (w) => ({ clientId: w.clientId, ...site }) },
  [`${PORTAL}/sites/[site]/actions.ts#saveSite`]: {
    input: (w) => ({ siteId: w.siteId, ...site, url: w.siteUrl, slug: HENGLI.slug }),
  },
  [`${PORTAL}/sites/[site]/actions.ts#saveScope`]: {
    input: (w) => ({ siteId: w.siteId, languages: ["en"], targetCountries: ["JP"] }),
    may: ["exporter"],
  },
  [`${PORTAL}/sites/[site]/actions.ts#addProductLine`]: {
    input: (w) => ({ siteId: w.siteId, name: unused("Line"), category: "parts" }),
    // What their company sells is the exporter's to say.
    may: ["exporter"],
  },
  [`${PORTAL}/sites/[site]/actions.ts#addContract`]: {
    input: (w) => ({
      siteId: w.siteId,
      certificateId: w.certificateId,
      languages: ["en"],
      content: ["website"],
      startsOn: "2026-01-01",
    }),
  },
  [`${PORTAL}/sites/[site]/actions.ts#addDocument`]: {
    input: (w) => ({ siteId: w.siteId, title: unused("Leaflet"), language: "ja", content: "labels" }),
  },
  [`${PORTAL}/sites/[site]/actions.ts#endDocument`]: { input: (w) => ({ documentId: w.documentId }) },
  ...BADGE_ACTIONS,
  ...PAYMENT_ACTIONS,
  [`${PORTAL}/sites/[site]/content/actions.ts#verifyContent`]: { input: unit },
  [`${PORTAL}/sites/[site]/content/actions.ts#returnContent`]: { input: unit },
  [`${PORTAL}/sites/[site]/actions.ts#takeUpCertificate`]: {
    input: (w) => ({ siteId: w.siteId, country: "JP" }),
  },
  // An exporter's way to a live button: their own company and site, and nothing else.
  [`${START}#saveCompany`]: {
    input: (w) => ({ clientId: w.clientId, siteId: w.siteId, name: "Shenzhen Hengli", country: "CN" }),
    may: ["exporter"],
  },
  [`${START}#saveProducts`]: {
    input: (w) => ({ siteId: w.siteId, names: unused("Crossed"), category: "parts" }),
    may: ["exporter"],
  },
  [`${START}#saveQuestions`]: {
    input: (w) => ({ siteId: w.siteId, languages: ["en"], targetCountries: ["JP"] }),
    may: ["exporter"],
  },
  [`${START}#saveLocalizer`]: {
    input: (w) => ({ siteId: w.siteId, by: "provider" }),
    may: ["exporter"],
  },
  [`${START}#checkButton`]: { input: (w) => ({ siteId: w.siteId }), may: ["exporter"] },
  [`${PORTAL}/sites/[site]/actions.ts#endContract`]: {
    input: (w) => ({ contractId: w.contractId, endsOn: "2026-12-31" }),
  },
  [`${PORTAL}/lsps/actions.ts#addCompany`]: { input: () => ({ name: "Crossed", country: "CN" }) },
  [`${PORTAL}/lsps/actions.ts#saveCompany`]: {
    input: (w) => ({
      companyId: w.companyId,
      name: "Lingua Pacific Translation Services Co., Ltd.",
      country: "CN",
    }),
  },
  [`${PORTAL}/lsps/actions.ts#addCertificate`]: { input: certificate },
  [`${PORTAL}/lsps/actions.ts#saveCertificate`]: {
    input: (w) => ({ certificateId: w.certificateId, ...certificate(w), number: HENGLI.number }),
  },
  [`${PORTAL}/sites/[site]/actions.ts#checkSite`]: {
    input: (w) => ({ siteId: w.siteId }),
    // An exporter has their own site read.
    may: ["exporter"],
  },
  [`${PORTAL}/sites/[site]/actions.ts#checkControlNow`]: {
    input: (w) => ({ siteId: w.siteId }),
    // An exporter has their own site looked at.
    may: ["exporter"],
  },
  [`${PORTAL}/sites/[site]/actions.ts#renewControlToken`]: { input: (w) => ({ siteId: w.siteId }) },
  [`${PORTAL}/files/actions.ts#beginUpload`]: {
    input: (w) => ({ purpose: "certificate_evidence", subjectId: w.certificateId }),
  },
  [`${PORTAL}/files/actions.ts#changeFile`]: { input: (w) => ({ fileId: w.fileId, isRemoved: false }) },
  [`${PORTAL}/lsps/actions.ts#sendLetter`]: {
    input: (w) => ({
      ...{ certificateId: w.certificateId, clientId: w.clientId, event: w.letterEvent },
      ...{ "en.title": "Your certificate", "en.body": "It ends before long; we look for another." },
      ...{
        "zh.title": "贵方的认证",
        "zh.body": "该认证不久到期，我们正在另行安排，请贵方稍候，一有结果即告知。",
      },
    }),
  },
  [`${PORTAL}/lsps/actions.ts#checkRegistry`]: { input: (w) => ({ certificateId: w.certificateId }) },
  [`${PORTAL}/filings/actions.ts#recordFiling`]: {
    input: (w) => ({ regime: w.regime, siteId: w.siteId, state: "draft", zone: "UTC" }),
  },
  [`${PORTAL}/filings/actions.ts#fileWithPlatform`]: {
    input: (w) => ({ regime: w.regime, siteId: w.siteId }),
  },
  [`${PORTAL}/filings/actions.ts#testFromOutside`]: {
    input: (w) => ({ regime: w.regime, siteId: w.siteId }),
  },
  [`${PORTAL}/filings/actions.ts#sendReady`]: { input: (w) => ({ filingId: w.readyFilingId }) },
  [`${PORTAL}/filings/actions.ts#takeBack`]: { input: (w) => ({ filingId: w.otherReadyFilingId }) },
  [`${PORTAL}/sites/[site]/actions.ts#recordSighting`]: {
    input: (w) => ({
      regime: w.regime,
      siteId: w.siteId,
      state: "seen",
      seenAt: "2026-11-20T08:00",
      seenBy: "A buyer",
      place: "the listing",
      zone: "UTC",
    }),
  },
  [`${PORTAL}/settings/provider/actions.ts#saveFourEyes`]: { input: () => ({ fourEyes: false }) },
  [`${PORTAL}/pushes/actions.ts#replayDelivery`]: { input: (w) => ({ deliveryId: w.deliveryId, reason }) },
  [`${PORTAL}/webhooks/actions.ts#addWebhook`]: { input: () => webhook },
  [`${PORTAL}/webhooks/actions.ts#saveWebhook`]: {
    input: (w) => ({ endpointId: w.endpointId, ...webhook }),
  },
  [`${PORTAL}/webhooks/actions.ts#rotateSecret`]: {
    input: (w) => ({ endpointId: w.endpointId, overlapHours: "0" }),
  },
  [`${PORTAL}/webhooks/actions.ts#sendTest`]: { input: (w) => ({ endpointId: w.endpointId }) },
  [`${PORTAL}/webhooks/actions.ts#resumeEndpoint`]: { input: (w) => ({ endpointId: w.endpointId }) },
  [`${PORTAL}/webhooks/actions.ts#countReplay`]: { input: replay, readsOnly: true },
  [`${PORTAL}/webhooks/actions.ts#replaySince`]: { input: (w) => ({ ...replay(w), reason }) },
  // Last of its page's: what it ends, no other could be tried on.
  [`${PORTAL}/webhooks/actions.ts#endWebhook`]: { input: (w) => ({ endpointId: w.endpointId }) },
  [`${PORTAL}/webhooks/actions.ts#connectPlatform`]: {
    input: () => ({
      counterpart: "coordination-platform",
      name: "Crossed",
      url: "https://platform.example",
      authentication: "none",
      signature: "none",
      body: "json",
    }),
  },
  // A person's own: there is nobody else's to reach but by its id.
  [`${PORTAL}/_views/actions.ts#saveView`]: {
    input: () => ({ place: "portfolio", name: `Crossed ${Date.now()}`, query: "outcome=fail" }),
    may: ["limited", "viewer"],
  },
  [`${PORTAL}/_views/actions.ts#changeView`]: {
    input: (w) => ({ viewId: w.viewId, name: `Crossed ${Date.now()}`, keep: ["yes"], query: "outcome=pass" }),
  },
  // Last of its kind: what it deletes, no other could be tried on.
  [`${PORTAL}/_views/actions.ts#removeView`]: { input: (w) => ({ viewId: w.viewId }) },
  ...SIGNING_ACTIONS,
  [`${PORTAL}/rulebook/[regime]/actions.ts#recordLook`]: {
    input: (w) => ({
      regime: w.regime,
      code: "TIG-27",
      outcome: "happened",
      found: "the list of June is out",
    }),
  },
  [`${PORTAL}/rulebook/[regime]/actions.ts#decide`]: {
    input: (w) => ({ kind: "assumption", regime: w.regime, code: "TIG-904", choice: "confirmed", reason }),
  },
  [`${PORTAL}/rulebook/[regime]/actions.ts#setValue`]: {
    input: (w) => ({ regime: w.regime, code: "TIG-904", shape: "number", choice: "60", reason }),
  },
  [`${PORTAL}/settings/actions.ts#invite`]: {
    input: () => ({ email: "crossed@example.com", role: "viewer", scope: "all" }),
  },
  [`${PORTAL}/settings/actions.ts#withdraw`]: { input: (w) => ({ invitationId: w.invitationId }) },
  [`${PORTAL}/settings/actions.ts#changeMember`]: {
    input: (w) => ({ membershipId: w.membershipId, role: "owner" }),
  },
  [`${PORTAL}/settings/actions.ts#removeMember`]: { input: (w) => ({ membershipId: w.membershipId }) },
  [`${PORTAL}/settings/keys/actions.ts#createKey`]: {
    input: () => ({ name: "crossed", scopes: ["management:read"] }),
  },
  [`${PORTAL}/settings/keys/actions.ts#revokeKey`]: { input: (w) => ({ apiKeyId: w.apiKeyId }) },
  [`${PORTAL}/rulebook/[regime]/actions.ts#undo`]: { input: (w) => ({ overlayId: w.overlayId }) },
};
