import { storeCalls } from "@/lib/calls";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { runReportPrint } from "@/lib/audit-reports";
import { runRecheck } from "@/lib/audit-runs";
import { createDecision } from "@/lib/decisions";
import { createPushEndpoint, createWebhookEndpoint } from "@/lib/endpoints";
import { createFiling } from "@/lib/filings";
import { performOnce } from "@/lib/hosted-api/perform-once";
import { countKeyCall, createApiKey, createCalendarFeed, createInvitation } from "@/lib/identity";
import { createCertificationMove } from "@/lib/certifications";
import { createLabelSighting } from "@/lib/labels";
import { updatePlatformProfile } from "@/lib/platform-profiles";
import { createPrescreen } from "@/lib/prescreens";
import { createNotices, updateNoticePreferences } from "@/lib/notices";
import { createSavedView } from "@/lib/saved-views";
import { createSignOff } from "@/lib/sign-offs";
import { createProductLine } from "@/lib/sites";
import { signingKey } from "@/lib/secrets";
import { assignIndexes, publishStatusLists } from "@/lib/trust-marks";
import { createSiteDocument } from "@/lib/localization";
import { createUpload } from "@/lib/uploads";
import { createWatchLook } from "@/lib/watch";
import { CONNECTION, SIGHTING, WEBHOOK } from "./make-world";
import { runSelfTest } from "@/lib/self-tests";
import { runSiteCheck } from "@/lib/site-checks";
import { keepFile } from "./keep-file";
import { AUDITING, keepAudit, weighed } from "./keep-finding";
import { PRESCREEN, PROFILE, STEP } from "./badge-inputs";
import { fillReferences } from "./connect-references";
import { fillPayments } from "./make-payments";
import { makeContent } from "./make-content";
import { keepReport } from "./keep-report";
import { signatureOf } from "./signature";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "./make-provider";

export interface Filled {
  provider: MadeProvider;
  site: MadeSite;
  other: MadeSite;
}

/** A key that was used: counted, noted, and with an answer kept for it. */
async function useKey(provider: MadeProvider, site: MadeSite): Promise<void> {
  const { apiKeyId } = await createApiKey({ ctx: provider.ctx(), input: { name: "test" } });
  const ctx: Ctx = { ...provider.ctx(), actor: { kind: "key", keyId: apiKeyId, madeBy: null } };
  await countKeyCall({ ctx, apiKeyId, callsPerMinute: 600 }, ctx.now);
  const done = { status: 201, body: "{}" };
  await performOnce(ctx, { key: "test", route: "test", asked: {} }, () => Promise.resolve(done));
  const said = {
    said: "active",
    durationMs: 1,
    apiKeyId: null,
    address: "192.0.2.7",
    evidenceId: null,
    country: "JP",
  };
  const call = {
    id: null,
    at: ctx.now,
    method: "GET",
    route: "/sites/{site}/lsp-status",
    status: 200,
    ...said,
  };
  await storeCalls([{ ...call, calls: 1, providerSlug: provider.slug, siteSlug: site.slug }]);
}

/** A mark with a place in a list that was signed. */
async function placeMark(provider: MadeProvider, { siteId, clientId }: MadeSite): Promise<void> {
  const ctx = provider.ctx();
  const key = await signingKey("answers", ctx.now);
  await withTenant(ctx, async (tx) => {
    await assignIndexes(tx, ctx, [{ siteId, clientId, regime: "test", mark: "test", subject: "" }]);
    await publishStatusLists(tx, ctx, key, [{ purpose: "revocation", list: 1 }]);
  });
}

/** An audited site with its report and its content, and another look at a page of it. */
async function fillAudits(provider: MadeProvider, site: MadeSite): Promise<void> {
  await keepAudit(provider.ctx(), site.siteId, [weighed("a")]);
  await makeContent(provider.ctx(), site.slug);
  const runId = await keepReport(provider.ctx(), site);
  await runReportPrint({ ctx: provider.ctx(), input: { runId, locale: "en" } });
  const urls = [`https://${site.slug}.example/zh/a`];
  await runRecheck({ ctx: provider.ctx(), input: { siteId: site.siteId, regime: AUDITING, urls } });
}

/** A provider with a row in every table of tenants that a verb or an engine of ours writes. */
export async function fillProvider(): Promise<Filled> {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const other = await makeSite(provider);
  await makeMember(provider, "exporter", [site.clientId]);
  await createInvitation({
    ctx: provider.ctx(),
    input: { email: `x@${provider.slug}.example`, role: "viewer", allClients: true },
  });
  await useKey(provider, site);
  await placeMark(provider, site);
  await createProductLine({
    ctx: provider.ctx(),
    input: { siteId: site.siteId, name: "Line", category: "parts" },
  });
  await fillAudits(provider, site);
  await fillReferences(provider, site);
  await fillPayments(provider, site);
  await runSiteCheck({ ctx: provider.ctx(), input: { siteId: site.siteId } });
  await createFiling({ ctx: provider.ctx(), input: { regime: "tig", state: "draft" } });
  await runSelfTest({ ctx: provider.ctx(), input: { regime: "tig", siteId: site.siteId } });
  await createWebhookEndpoint({ ctx: provider.ctx(), input: WEBHOOK });
  await createPushEndpoint({
    ctx: provider.ctx(),
    input: {
      ...CONNECTION,
      profile: {
        authentication: { kind: "oauth2", tokenUrl: `${CONNECTION.url}/token`, clientId: "demo" },
        signature: "http_message",
      },
      clientSecret: "a secret of the client",
    },
  });
  const told = {
    kind: "filing_decided",
    subjectKind: "filing",
    subjectId: site.siteId,
    clientId: site.clientId,
    to: "members",
    params: { reference: "DTCP-1", status: "accepted", reason: null, site: null },
  } as const;
  await withTenant(provider.ctx(), (tx) => createNotices(tx, provider.ctx(), told));
  await updateNoticePreferences({ ctx: provider.member("owner"), input: { kinds: ["deadline"] } });
  await createCalendarFeed({ ctx: provider.member("owner"), input: {} });
  await createSavedView({
    ctx: provider.member("owner"),
    input: { place: "portfolio", name: "Mine", query: "mine=yes" },
  });
  await createSignOff({ ctx: provider.member("owner"), input: signatureOf(site, "provider") });
  await createLabelSighting({ ctx: provider.ctx(), input: { ...SIGHTING, siteId: site.siteId } });
  await createCertificationMove({ ctx: provider.ctx(), input: { ...STEP, siteId: site.siteId } });
  await updatePlatformProfile({ ctx: provider.ctx(), input: { ...PROFILE, siteId: site.siteId } });
  await createPrescreen({ ctx: provider.ctx(), input: { ...PRESCREEN, siteId: site.siteId } });
  await createUpload({
    ctx: provider.member("owner"),
    input: { purpose: "certificate_evidence", subjectId: site.certificateId },
  });
  for (const { siteId, clientId, number } of [site, other])
    await keepFile(provider.ctx(), { subjectKind: "site", subjectId: siteId, clientId, number });
  await createSiteDocument({
    ctx: provider.ctx(),
    input: { siteId: site.siteId, title: "Declaration", language: "en", content: "compliance_statements" },
  });
  await createWatchLook({
    ctx: provider.member("owner"),
    input: { regime: "tig", code: "TIG-28", outcome: "changed", found: "taken off the agenda" },
  });
  await createDecision({
    ctx: provider.member("owner"),
    input: {
      kind: "assumption",
      regime: "tig",
      code: "TIG-901",
      choice: "confirmed",
      reason: "as the notice says",
    },
  });
  return { provider, site, other };
}
