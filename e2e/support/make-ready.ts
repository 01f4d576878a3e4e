import { systemNow } from "@/lib/core/clock";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { createFiling, endFiling, pushFiling } from "@/lib/filings";
import { updateProvider } from "@/lib/identity";
import { keepFile } from "@/test/keep-file";
import { makeContent } from "@/test/make-content";
import { keepFinding } from "@/test/keep-finding";
import { keepReport } from "@/test/keep-report";
import { createSiteDocument } from "@/lib/localization";
import { passSelfTest } from "@/test/pass-self-test";
import { createReferenceSource } from "@/lib/reference-sources";
import { makePayments, makeUnconsented, WAY } from "@/test/make-payments";
import { newId } from "@/lib/core/new-id";
import { HENGLI } from "./demo";

const REGIME = "tig";

const ctxOf = (providerId: string) =>
  systemCtx({ providerId, providerSlug: "demo", reason: "stories", requestId: "stories", now: systemNow() });

/** Takes back what waits for another pair of eyes in the demo provider: what was filed there may say what holds no more. */
export async function takeBackReady(providerId: string): Promise<void> {
  const ctx = () => ctxOf(providerId);
  const waiting = await withTenant(ctx(), (tx) =>
    tx.filing.findMany({ where: { state: "ready", fourEyes: true, sentAt: null }, select: { id: true } }),
  );
  for (const { id: filingId } of waiting) await endFiling({ ctx: ctx(), input: { filingId } });
}

/** Whether one of the provider's sites is being read, or is to be. */
export async function isReading(providerId: string): Promise<boolean> {
  const open = { state: { in: ["queued", "running"] } };
  return (await withTenant(ctxOf(providerId), (tx) => tx.siteCheck.count({ where: open }))) > 0;
}

async function keepOnce(ctx: () => Ctx): Promise<void> {
  const certificate = await withTenant(ctx(), async (tx) => {
    const found = await tx.lspCertificate.findFirst({ where: { number: HENGLI.number } });
    const files = await tx.evidenceFile.count({ where: { subjectId: found?.id ?? ctx().providerId } });
    return files === 0 ? found : null;
  });
  if (!certificate) return;
  const { id: subjectId, number } = certificate;
  await keepFile(ctx(), { subjectKind: "lsp_certificate", subjectId, clientId: null, number });
}

async function documentOnce(ctx: () => Ctx): Promise<void> {
  const site = await withTenant(ctx(), async (tx) => {
    const found = await tx.site.findFirst({ where: { slug: HENGLI.slug }, include: { documents: true } });
    return found?.documents.some(({ endedAt }) => endedAt === null) ? null : found;
  });
  if (!site) return;
  const document = { title: "Declaration", language: "ja", content: "compliance_statements" as const };
  await createSiteDocument({ ctx: ctx(), input: { siteId: site.id, ...document } });
}

async function findingOnce(ctx: () => Ctx): Promise<void> {
  const site = await withTenant(ctx(), async (tx) => {
    const found = await tx.site.findFirst({
      where: { slug: HENGLI.slug },
      select: { id: true, clientId: true },
    });
    const open = await tx.auditFinding.count({
      where: { siteId: found?.id ?? ctx().providerId, goneAt: null },
    });
    return open === 0 ? found : null;
  });
  if (site) await keepFinding(ctx(), { siteId: site.id, clientId: site.clientId });
}

async function reportOnce(ctx: () => Ctx): Promise<void> {
  const site = await withTenant(ctx(), async (tx) => {
    const found = await tx.site.findFirst({ where: { slug: HENGLI.slug }, include: { auditRuns: true } });
    return found?.auditRuns.some(({ reportSha256 }) => reportSha256 !== null) ? null : found;
  });
  if (site) await keepReport(ctx(), { siteId: site.id, clientId: site.clientId });
}

/** An ERP at which nothing answers: its readings fail, and nothing is held against it. */
async function sourceOnce(ctx: () => Ctx): Promise<void> {
  const site = await withTenant(ctx(), async (tx) => {
    const found = await tx.site.findFirst({ where: { slug: HENGLI.slug }, select: { id: true } });
    const there = await tx.referenceSource.count({
      where: { siteId: found?.id ?? ctx().providerId, endedAt: null },
    });
    return there === 0 ? found : null;
  });
  const asked = { name: "ERP", kind: "polled", url: "http://127.0.0.1:65535/products" } as const;
  if (site) await createReferenceSource({ ctx: ctx(), input: { siteId: site.id, ...asked } });
}

/** A way to a gateway that answers nobody, with its consent, and one that nobody has consented to. */
async function paymentsOnce(ctx: () => Ctx): Promise<void> {
  const site = await withTenant(ctx(), async (tx) => {
    const found = await tx.site.findFirst({ where: { slug: HENGLI.slug } });
    const where = { siteId: found?.id ?? ctx().providerId, endedAt: null, gateway: WAY.gateway };
    const path = await tx.paymentPath.findFirst({ where, include: { consents: true, reports: true } });
    return path ? null : found;
  });
  if (!site) return;
  const actor = { kind: "member", personId: newId(systemNow()), membershipId: site.id } as const;
  const provider = { ctx, member: () => ({ ...ctx(), actor }) };
  const more = { productUrl: `${site.url}/en/products` };
  const own = { siteId: site.id, slug: site.slug };
  await makePayments(provider, own, more);
  await makeUnconsented(provider, own, more);
}

/**
 * Has the demo provider hold a filing of the first site's, an interface tested there, a file of the first certificate,
 * and two filings that wait for another pair of eyes.
 */
export async function makeReady(providerId: string): Promise<void> {
  const ctx = () => ctxOf(providerId);
  await keepOnce(ctx);
  await documentOnce(ctx);
  await findingOnce(ctx);
  await makeContent(ctx(), HENGLI.slug);
  await reportOnce(ctx);
  await sourceOnce(ctx);
  await paymentsOnce(ctx);
  const { sites, waiting } = await withTenant(ctx(), async (tx) => ({
    sites: await tx.site.findMany({
      where: { providerId },
      include: { filings: true },
      orderBy: { id: "desc" },
    }),
    waiting: await tx.filing.count({ where: { state: "ready", fourEyes: true, sentAt: null } }),
  }));
  const passed = (site: { id: string; clientId: string; slug: string }) =>
    passSelfTest(
      { providerId, slug: "demo", ctx },
      { siteId: site.id, clientId: site.clientId, slug: site.slug },
    );
  const first = sites.find(({ slug }) => slug === HENGLI.slug);
  if (first) {
    await passed(first);
    const input = { regime: REGIME, siteId: first.id, state: "draft" as const };
    if (first.filings.length === 0) await createFiling({ ctx: ctx(), input });
  }
  const open = ["ready", "submitted", "accepted"];
  const free = sites.filter(
    ({ slug, filings }) => slug !== HENGLI.slug && !filings.some(({ state }) => open.includes(state)),
  );
  await updateProvider({ ctx: ctx(), input: { fourEyes: true } });
  let missing = 2 - waiting;
  for (const site of free) {
    if (missing <= 0) break;
    await passed(site);
    const made = await pushFiling({ ctx: ctx(), input: { regime: REGIME, siteId: site.id } }).catch(
      () => null,
    );
    if (made) missing -= 1;
  }
  await updateProvider({ ctx: ctx(), input: { fourEyes: false } });
}
