import { afterEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { systemCtx } from "@/lib/core/system-ctx";
import { listDueRechecks } from "@/lib/schedules";
import { getSite, updateSite } from "@/lib/sites";
import { AUDITING, keepAudit, weighed } from "@/test/keep-finding";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { serveSite, type ServedSite } from "@/test/serve-site";
import { auditDueSite } from "./audit-due-site";
import {
  getSiteAudit,
  listFindings,
  listOwners,
  recheckDuePages,
  runAudit,
  runRecheck,
  updateFinding,
} from ".";

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

const NAMES = { en: ["Pump P200", "Weight", "Voltage"], zh: ["P200 水泵", "重量", "电压"] };
const ABOUT = {
  en: "This pump moves clean water and is made for small farms that need it to run all day in the summer.",
  zh: "这款水泵用于输送清水，适合夏季需要全天运行的小型农场，安装简单，维护方便，使用寿命长。",
};

function product(language: "en" | "zh", page: string, weight: string): string {
  const links = ["en", "zh"].map((tag) => `<link rel="alternate" hreflang="${tag}" href="/${tag}/${page}">`);
  const [title, mass, voltage] = NAMES[language];
  return `<html lang="${language}"><head><title>${title}</title>${links.join("")}</head><body><main><h1>${title}</h1>
    <p>${ABOUT[language]}</p><table><tr><th>${mass}</th><td>${weight}</td></tr>
    <tr><th>${voltage}</th><td>230 V</td></tr></table></main></body></html>`;
}

/** A site of two products, both of which are heavier in Chinese; its pages can be changed while it is served. */
async function serveFaulty(): Promise<{ answers: Record<string, string>; site: ServedSite }> {
  const paths = ["p.html", "q.html"].flatMap((page) => [`/en/${page}`, `/zh/${page}`]);
  const answers: Record<string, string> = {
    "/": `<html lang="en"><body><p>${ABOUT.en}</p>${paths.map((to) => `<a href="${to}">-</a>`).join("")}</body></html>`,
  };
  for (const page of ["p.html", "q.html"]) {
    answers[`/en/${page}`] = product("en", page, "12 kg");
    answers[`/zh/${page}`] = product("zh", page, "13 kg");
  }
  const site = await serveSite((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer?.startsWith("!")) return void response.writeHead(Number(answer.slice(1))).end();
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "text/html" }).end(answer ?? "");
  });
  open.push(site);
  return { answers, site };
}

function systemOf({ ctx, slug }: MadeProvider): () => Ctx {
  const { providerId } = ctx();
  const own = { providerId, providerSlug: slug, reason: "test", requestId: "test" };
  return () => systemCtx({ ...own, now: new Date() });
}

interface Made {
  provider: MadeProvider;
  made: MadeSite;
  about: { siteId: string; regime: string };
}

async function makeAudited(url: string): Promise<Made> {
  const provider = await makeProvider();
  const made = await makeSite(provider);
  const { site } = await getSite({ ctx: provider.ctx(), input: { slug: made.slug } });
  await updateSite({
    ctx: provider.ctx(),
    input: { siteId: made.siteId, name: site.name, slug: site.slug, url: `${url}/` },
  });
  const about = { siteId: made.siteId, regime: AUDITING };
  await runAudit({ ctx: provider.ctx(), input: about });
  expect(await auditDueSite(systemOf(provider), made.siteId, AUDITING)).toBe(true);
  return { provider, made, about };
}

/** The pages on which a weight deviates, Chinese ones. */
async function deviating({ provider, about }: Made): Promise<string[]> {
  const { findings } = await listFindings({ ctx: provider.ctx(), input: about });
  const weights = findings.filter(({ outcome }) => outcome === "deviating");
  return weights.flatMap(({ spans }) => spans.map(({ url }) => new URL(url).pathname)).sort();
}

async function recheck({ provider, about }: Made, ...urls: string[]) {
  const { recheckId } = await runRecheck({ ctx: provider.ctx(), input: { ...about, urls } });
  expect(await recheckDuePages(systemOf(provider), recheckId)).toBe(true);
  const { rechecks } = await getSiteAudit({ ctx: provider.ctx(), input: about });
  return rechecks.find((each) => each.recheckId === recheckId);
}

describe("a look at one page again", () => {
  it("reads it in its languages alone, settles what rests on it, and leaves the rest as it was", async () => {
    const { answers, site } = await serveFaulty();
    const made = await makeAudited(site.url);
    expect(await deviating(made)).toEqual(["/en/p.html", "/en/q.html", "/zh/p.html", "/zh/q.html"]);
    answers["/zh/p.html"] = product("zh", "p.html", "12 kg");
    answers["/zh/q.html"] = product("zh", "q.html", "12 kg");
    site.asked.length = 0;
    const done = await recheck(made, `${site.url}/zh/p.html`);
    expect(done).toMatchObject({ state: "done", result: { pagesRead: 2, moved: { gone: 1, appeared: 0 } } });
    expect([...site.asked].sort()).toEqual(["/en/p.html", "/robots.txt", "/zh/p.html"]);
    expect(await deviating(made)).toEqual(["/en/q.html", "/zh/q.html"]);
    const { done: audits } = await getSiteAudit({ ctx: made.provider.ctx(), input: made.about });
    expect(audits).toHaveLength(1);
  });

  it("lets what rests on a page stand that could not be seen, and go with a page that is not there any more", async () => {
    const { answers, site } = await serveFaulty();
    const made = await makeAudited(site.url);
    answers["/zh/p.html"] = "!503";
    const unseen = await recheck(made, `${site.url}/zh/p.html`, `${site.url}/en/p.html`);
    expect(unseen?.result).toMatchObject({ moved: { gone: 0 }, notSeen: [{ reason: "server_error" }] });
    expect(await deviating(made)).toContain("/zh/p.html");
    answers["/zh/p.html"] = "!410";
    await recheck(made, `${site.url}/zh/p.html`, `${site.url}/en/p.html`);
    expect(await deviating(made)).toEqual(["/en/q.html", "/zh/q.html"]);
  });

  it("reads nothing that robots.txt forbids", async () => {
    const { answers, site } = await serveFaulty();
    const made = await makeAudited(site.url);
    answers["/robots.txt"] = "User-agent: *\nDisallow: /zh/\n";
    site.asked.length = 0;
    const done = await recheck(made, `${site.url}/zh/p.html`, `${site.url}/en/p.html`);
    expect(done?.result?.notSeen).toMatchObject([{ reason: "robots" }]);
    expect(site.asked).not.toContain("/zh/p.html");
    expect(await deviating(made)).toContain("/zh/p.html");
  });

  it("is one with the pages that wait already, is found by the sweep, and is done once", async () => {
    const { site } = await serveFaulty();
    const made = await makeAudited(site.url);
    const { provider, about } = made;
    const ask = (path: string) =>
      runRecheck({ ctx: provider.ctx(), input: { ...about, urls: [`${site.url}${path}`] } });
    const [one, other] = await Promise.all([ask("/zh/p.html"), ask("/zh/q.html")]);
    expect(one.recheckId).toBe(other.recheckId);
    const due = await listDueRechecks(new Date());
    expect(due.filter(({ recheckId }) => recheckId === one.recheckId)).toHaveLength(1);
    const done = await Promise.all([1, 2, 3].map(() => recheckDuePages(systemOf(provider), one.recheckId)));
    expect(done.filter(Boolean)).toHaveLength(1);
  });

  it("is not had of another site's page", async () => {
    const provider = await makeProvider();
    const made = await makeSite(provider);
    const input = { siteId: made.siteId, regime: AUDITING, urls: ["https://rival.example/p"] };
    await expect(runRecheck({ ctx: provider.ctx(), input })).rejects.toMatchObject({ reason: "elsewhere" });
  });
});

describe("who looks after a finding", () => {
  it("is somebody who works on the client, the exporter's own people among them, and nobody else", async () => {
    const provider = await makeProvider();
    const made = await makeSite(provider);
    const [findingId = ""] = await keepAudit(provider.ctx(), made.siteId, [weighed("a")]);
    const [exporter, viewer] = [
      await makeMember(provider, "exporter", [made.clientId]),
      await makeMember(provider, "viewer"),
    ];
    const give = (ownerId: string | null) =>
      updateFinding({ ctx: provider.ctx(), input: { findingId, ownerId } });
    const owners = await listOwners({ ctx: provider.ctx(), input: { clientId: made.clientId } });
    expect(owners.map(({ personId }) => personId)).toContain(exporter.personId);
    await give(exporter.personId);
    const about = { siteId: made.siteId, regime: AUDITING };
    const theirs = (ownerId: string) => listFindings({ ctx: provider.ctx(), input: { ...about, ownerId } });
    expect([(await theirs(exporter.personId)).total, (await theirs(viewer.personId)).total]).toEqual([1, 0]);
    const stranger = await makeMember(await makeProvider(), "owner");
    for (const one of [viewer, stranger])
      await expect(give(one.personId)).rejects.toMatchObject({ reason: "no_owner" });
    await give(null);
    expect((await theirs(exporter.personId)).total).toBe(0);
  });
});
