import { connectReferences } from "./connect-references";
import { putOnPlatform } from "./badge-inputs";
import { withTenant } from "@/lib/core/db/tenant";
import { createDecision } from "@/lib/decisions";
import { createPushEndpoint, createWebhookEndpoint, runEndpointTest } from "@/lib/endpoints";
import { pushFiling } from "@/lib/filings";
import {
  createApiKey,
  createCalendarFeed,
  createInvitation,
  listMembers,
  updateProvider,
} from "@/lib/identity";
import { createSiteDocument } from "@/lib/localization";
import { createSavedView } from "@/lib/saved-views";
import { createSignOff } from "@/lib/sign-offs";
import { createSite } from "@/lib/sites";
import { keepFile } from "./keep-file";
import { keepAudit, weighed } from "./keep-finding";
import { makeContent } from "./make-content";
import { makePayments, makeUnconsented } from "./make-payments";
import { keepReport } from "./keep-report";
import { signatureOf } from "./signature";
import { passSelfTest } from "./pass-self-test";
import { makeMember, makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "./make-provider";

/** Why a decision is made, where a verb asks. */
export const REASON = "because the notice says so";

/** A webhook endpoint as a verb takes it. */
export const WEBHOOK = {
  name: "Procurement",
  url: "http://127.0.0.1:9009/hook",
  events: ["verdict.changed" as const],
};

/** A connection to a counterpart as a verb takes it. */
export const CONNECTION = {
  counterpart: "coordination-platform",
  name: "Platform",
  url: "http://127.0.0.1:9009/platform",
  profile: { signature: "http_message" as const },
};

/** A look at a warning label as a verb takes it, but for the site. */
export const SIGHTING = {
  regime: "tig",
  state: "seen" as const,
  seenAt: "2026-11-20T08:00:00Z",
  seenBy: "A buyer in Osaka",
  place: "the supplier's listing",
};

/** A provider with one of each thing that a verb may name. */
export interface World {
  provider: MadeProvider;
  site: MadeSite;
  membershipId: string;
  invitationId: string;
  apiKeyId: string;
  overlayId: string;
  endpointId: string;
  /** What the provider signed about the site. */
  signOffId: string;
  /** Another site of the same client, about which nobody has signed. */
  unsignedSiteId: string;
  viewId: string;
  documentId: string;
  findingId: string;
  /** A piece of content that waits to be verified. */
  unitId: string;
  /** An audit whose report is kept. */
  runId: string;
  /** A source of the site that is polled, and one that sends. */
  sourceId: string;
  ingestedId: string;
  /** A way to a payment gateway with its consent and a gateway's report, and one that nobody consented to. */
  pathId: string;
  consentId: string;
  reportId: string;
  unconsentedId: string;
  unconsentedTerms: string;
  /** A file of the site's certificate. */
  fileId: string;
  /** Made by somebody else, and waiting for another pair of eyes. */
  readyFilingId: string;
}

async function makeReady(provider: MadeProvider): Promise<string> {
  const site = await makeSite(provider);
  await passSelfTest(provider, site);
  await updateProvider({ ctx: provider.member("owner"), input: { fourEyes: true } });
  const input = { regime: "tig", siteId: site.siteId };
  const { filingId } = await pushFiling({ ctx: provider.ctx(), input });
  await updateProvider({ ctx: provider.member("owner"), input: { fourEyes: false } });
  return filingId;
}

async function addSite(provider: MadeProvider, { clientId }: MadeSite): Promise<string> {
  const slug = `s-${word()}`;
  const input = { clientId, slug, name: `Site ${slug}`, url: `https://${slug}.example` };
  return (await createSite({ ctx: provider.ctx(), input })).siteId;
}

/** Makes a provider with one of each thing that a verb may name. */
export async function makeWorld(): Promise<World> {
  const provider = await makeProvider();
  const made = await makeSite(provider);
  const { personId } = await makeMember(provider, "viewer");
  await makeMember(provider, "exporter", [made.clientId]);
  const { members } = await listMembers({ ctx: provider.ctx(), input: {} });
  const membershipId = members.find((member) => member.personId === personId)?.membershipId ?? "";
  const { invitationId } = await createInvitation({
    ctx: provider.ctx(),
    input: { email: `w-${word()}@example.com`, role: "viewer", allClients: true },
  });
  const { apiKeyId } = await createApiKey({ ctx: provider.ctx(), input: { name: "world" } });
  await createCalendarFeed({ ctx: provider.member("owner"), input: {} });
  const { overlayId } = await createDecision({
    ctx: provider.member("owner"),
    input: { kind: "assumption", regime: "tig", code: "TIG-901", choice: "confirmed", reason: REASON },
  });
  const view = { place: "portfolio", name: "Mine", query: "mine=yes" } as const;
  const { viewId } = await createSavedView({ ctx: provider.member("owner"), input: view });
  const signing = { ctx: provider.member("owner"), input: signatureOf(made, "provider") };
  const { signOffId } = await createSignOff(signing);
  const signedSiteId = await addSite(provider, made);
  await createSignOff({
    ctx: signing.ctx,
    input: signatureOf({ ...made, siteId: signedSiteId }, "provider"),
  });
  const unsignedSiteId = await addSite(provider, made);
  const { endpointId } = await createWebhookEndpoint({ ctx: provider.ctx(), input: WEBHOOK });
  await runEndpointTest({ ctx: provider.ctx(), input: { endpointId } });
  await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
  await putOnPlatform(provider, made.siteId, CONNECTION.url);
  const readyFilingId = await makeReady(provider);
  const [findingId = ""] = await keepAudit(provider.ctx(), made.siteId, [weighed("a")]);
  const unitId = await makeContent(provider.ctx(), made.slug);
  const runId = await keepReport(provider.ctx(), made);
  const { documentId } = await createSiteDocument({
    ctx: provider.ctx(),
    input: { siteId: made.siteId, title: "Declaration", language: "en", content: "labels" },
  });
  const { certificateId, number } = made;
  const of = { subjectKind: "lsp_certificate", subjectId: certificateId, clientId: null, number } as const;
  const fileId = await keepFile(provider.ctx(), of);
  const references = await connectReferences(provider, made);
  const payments = await makePayments(provider, made);
  const unconsented = await makeUnconsented(provider, made);
  await passSelfTest(provider, made);
  await withTenant(provider.ctx(), (tx) =>
    tx.outbox.updateMany({ where: { endpoint: endpointId }, data: { state: "dead" } }),
  );
  return {
    provider,
    site: made,
    membershipId,
    invitationId,
    apiKeyId,
    overlayId,
    endpointId,
    signOffId,
    unsignedSiteId,
    viewId,
    fileId,
    documentId,
    findingId,
    unitId,
    runId,
    ...references,
    ...payments,
    ...unconsented,
    readyFilingId,
  };
}
