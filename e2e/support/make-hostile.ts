import { systemNow } from "@/lib/core/clock";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { createClient } from "@/lib/clients";
import { createDecision } from "@/lib/decisions";
import { createPushEndpoint, createWebhookEndpoint, runEndpointTest } from "@/lib/endpoints";
import { adoptDecision, createFiling } from "@/lib/filings";
import { addMember, createApiKey, createInvitation, provisionProvider } from "@/lib/identity";
import { createLspCertificate, createLspCompany, createLspContract } from "@/lib/lsp";
import { createNotices } from "@/lib/notices";
import { runSiteCheck } from "@/lib/site-checks";
import { getSiteControl, runControlCheck } from "@/lib/site-control";
import { createProductLine, createSite, updateSiteScope } from "@/lib/sites";
import { refreshSites } from "@/lib/standing";
import { word } from "@/test/make-provider";
import { createSiteDocument } from "@/lib/localization";
import { keepFile } from "@/test/keep-file";
import { keepReport, reportSaying } from "@/test/keep-report";
import { demo } from "./demo";
import { writeApplication } from "./write-application";

/** Ways in which a text becomes a program where somebody forgets to escape it, or misleads the eye. */
const BREAKOUTS = [
  "<script>window.__xss=1</script>",
  '"><img src=x onerror=window.__xss=1>',
  "'><svg/onload=window.__xss=1>",
  "javascript:window.__xss=1//",
  "</title></textarea><script>window.__xss=1</script>",
  "{{constructor.constructor('window.__xss=1')()}}",
  "${window.__xss=1}`+(window.__xss=1)+`",
  "</script><script>window.__xss=1</script>",
  '--><iframe srcdoc="<script>parent.__xss=1</script>">',
  '<a href="javascript:window.__xss=1">here</a>',
  '" autofocus onfocus=window.__xss=1 x="',
  "\u202Egnp.tac\u202C zero\u200Bwidth",
];

/** A provider in every text of which somebody wrote markup. */
export interface Hostile {
  slug: string;
  password: string;
  owner: string;
  exporter: string;
  /** What stands in the brackets of the pages' addresses. */
  ids: Record<string, string>;
  /** Every hostile text by the field it was written into. */
  texts: ReadonlyMap<string, string>;
  /** Whether the site was read and the registry has answered. */
  isLookedUp: () => Promise<boolean>;
}

function writer() {
  const texts = new Map<string, string>();
  const write = (field: string): string => {
    const text = `${field} ${BREAKOUTS[texts.size % BREAKOUTS.length] ?? ""}`;
    texts.set(field, text);
    return text;
  };
  return { texts, write };
}

type Write = (field: string) => string;

async function makeProvider(slug: string, password: string, write: Write) {
  const owner = `owner@${slug}.example`;
  const person = {
    email: owner,
    name: write("owner"),
    locale: "en" as const,
    timeZone: "Asia/Shanghai",
    password,
  };
  const providerId = await provisionProvider(
    {
      slug,
      name: write("provider"),
      business: "agency",
      country: "CN",
      timeZone: "Asia/Shanghai",
      owner: person,
    },
    systemNow(),
    "story",
  );
  const base = { providerId, providerSlug: slug, reason: "story", requestId: "story" };
  const system = () => systemCtx({ ...base, now: systemNow() });
  const membership = await withTenant(system(), (tx) => tx.membership.findFirstOrThrow());
  const { personId, id: membershipId } = membership;
  // As its owner, so that the owner's name stands beside all of it.
  const ctx = (): Ctx => ({ ...system(), actor: { kind: "member", personId, membershipId } });
  return { owner, ctx };
}

/** Has the registry know a number under a name that is markup. */
async function register(number: string, entity: string): Promise<void> {
  const { counterparts }: { counterparts: { name: string; url: string }[] } = await (
    await fetch(`${demo.simulators}/`)
  ).json();
  const registry = counterparts.find(({ name }) => name.toLowerCase().includes("registry"))?.url ?? "";
  const answer = await fetch(`${registry}/control/certificates/${number}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status: "active", entity }),
  });
  if (!answer.ok) throw new Error(`The registry answers ${answer.status}.`);
}

/** A website that is up: its address, and a way to put the file of a proof of control there. */
export interface ServedSite {
  url: string;
  putProof(content: string): void;
}

/** Serves an exporter's website whose pages bear that title. */
export type ServeSite = (title: string) => ServedSite;

async function makeSite(ctx: () => Ctx, slug: string, write: Write, serve: ServeSite) {
  const { clientId } = await createClient({
    ctx: ctx(),
    input: { name: write("client"), slug, country: "CN", companyCode: "<b>code</b>" },
  });
  const served = serve(write("title"));
  const url = `${served.url}/?q="><script>window.__xss=1</script>`;
  const { siteId } = await createSite({ ctx: ctx(), input: { clientId, slug, name: write("site"), url } });
  const shown = { catalog: true, quotation: true, certificates: true, ordering: true, languageSwitch: true };
  const scope = {
    staticPromotionOnly: false,
    domesticOnly: false,
    languages: ["en"],
    targetCountries: ["JP"],
  };
  await updateSiteScope({ ctx: ctx(), input: { siteId, ...shown, ...scope } });
  const line = { siteId, name: write("line"), category: write("category").slice(0, 60) };
  await createProductLine({ ctx: ctx(), input: line });
  const { companyId } = await createLspCompany({
    ctx: ctx(),
    input: { name: write("company"), country: "CN" },
  });
  const number = `LSP-${slug.toUpperCase()}`;
  await register(number, write("entity"));
  const { certificateId } = await createLspCertificate({
    ctx: ctx(),
    input: {
      companyId,
      number,
      kind: "joint",
      issuer: write("issuer"),
      issuingCountries: ["CN", "JP"],
      validUntil: "2027-05-16",
    },
  });
  const of = { subjectKind: "lsp_certificate", subjectId: certificateId, clientId: null, number } as const;
  const document = { siteId, title: write("document"), language: "en", content: "labels" as const };
  await createSiteDocument({ ctx: ctx(), input: document });
  await keepFile(ctx(), of, write("file"));
  const contract = { siteId, certificateId, languages: ["en"], startsOn: "2026-01-01" };
  await createLspContract({ ctx: ctx(), input: contract });
  await writeApplication(ctx, siteId, write);
  await runSiteCheck({ ctx: ctx(), input: { siteId } });
  const { challenge } = await getSiteControl({ ctx: ctx(), input: { siteId } });
  served.putProof(challenge.file.content);
  await runControlCheck({ ctx: ctx(), input: { siteId } });
  return { clientId, siteId, companyId, certificateId };
}

async function decide(ctx: () => Ctx, siteId: string, write: Write) {
  const at = "2026-11-20T08:00:00.000Z";
  const filing = { regime: "tig", siteId, state: "submitted" as const, submittedAt: at };
  const { filingId } = await createFiling({
    ctx: ctx(),
    input: { ...filing, reference: write("reference") },
  });
  await adoptDecision(ctx(), {
    reference: filingId,
    state: "rejected",
    reason: write("platform"),
    number: write("number"),
    occurredAt: "2026-11-21T08:00:00.000Z",
  });
  const decision = {
    kind: "assumption" as const,
    regime: "tig",
    code: "TIG-901",
    choice: "confirmed" as const,
  };
  await createDecision({ ctx: ctx(), input: { ...decision, reason: write("decision") } });
  return { filingId };
}

/** Receivers of two kinds, one of them told a test; `answering` is where it listens. */
async function connect(ctx: () => Ctx, answering: string, write: Write) {
  const { endpointId } = await createWebhookEndpoint({
    ctx: ctx(),
    input: {
      name: write("webhook"),
      url: `${answering}/"><script>window.__xss=1</script>`,
      events: ["endpoint.test"],
    },
  });
  const { deliveryId } = await runEndpointTest({ ctx: ctx(), input: { endpointId } });
  await createPushEndpoint({
    ctx: ctx(),
    input: {
      counterpart: "coordination-platform",
      name: write("connection"),
      url: answering,
      profile: { signature: "http_message" },
    },
  });
  const now = ctx();
  await withTenant(now, (tx) =>
    createNotices(tx, now, {
      kind: "endpoint_paused",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId: null,
      to: "owners",
      params: {
        endpointId,
        name: write("notice"),
        url: "javascript:window.__xss=1",
        since: null,
        failure: write("failure"),
        count: 3,
      },
    }),
  );
  return { endpointId, deliveryId };
}

async function isLookedUp(ctx: Ctx): Promise<boolean> {
  return withTenant(ctx, async (tx) => {
    const read = await tx.siteCheck.count({ where: { state: "done" } });
    const answered = await tx.lspCertificate.count({ where: { registryStatus: "active" } });
    const proven = await tx.siteControl.count({ where: { state: "proven" } });
    return read > 0 && answered > 0 && proven > 0;
  });
}

/** Makes a provider of the story's own whose every text is markup; `answering` is a receiver that answers with such. */
export async function makeHostile(answering: string, serve: ServeSite): Promise<Hostile> {
  const { texts, write } = writer();
  const [slug, password] = [`h-${word()}`, `${word()}${word()}`];
  const { owner, ctx } = await makeProvider(slug, password, write);
  const { clientId, siteId, companyId, certificateId } = await makeSite(ctx, slug, write, serve);
  const exporter = `exporter@${slug}.example`;
  const member = {
    email: exporter,
    name: write("exporter"),
    locale: "en",
    role: "exporter" as const,
    password,
  };
  await addMember(ctx(), { ...member, allClients: false, clientIds: [clientId] });
  await createApiKey({ ctx: ctx(), input: { name: write("key") } });
  await createInvitation({
    ctx: ctx(),
    input: { email: `i@${slug}.example`, role: "viewer", allClients: true },
  });
  const { filingId } = await decide(ctx, siteId, write);
  const runId = await keepReport(ctx(), { siteId, clientId }, reportSaying(write("report.span")));
  const { endpointId, deliveryId } = await connect(ctx, answering, write);
  await refreshSites(ctx(), [siteId]);
  const deadline = await withTenant(ctx(), (tx) =>
    tx.deadline.findFirstOrThrow({ where: { endedAt: null, code: { not: "TIG-21" } } }),
  );
  return {
    slug,
    password,
    owner,
    exporter,
    texts,
    isLookedUp: () => isLookedUp(ctx()),
    ids: {
      provider: slug,
      client: slug,
      site: slug,
      company: companyId,
      certificate: certificateId,
      endpoint: endpointId,
      delivery: deliveryId,
      deadline: deadline.id,
      filing: filingId,
      run: runId,
      regime: "tig",
    },
  };
}
