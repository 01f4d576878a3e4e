import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch, type GuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import type { RenderPage } from "@/lib/crawl";
import { overrideEnv } from "@/test/override-env";
import { serveSite, type ServedSite } from "@/test/serve-site";
import { auditSite, openRunJournal, type AuditInput, type AuditReport } from ".";

const fetch = createGuardedFetch(systemResolve, { allowsLoopback: () => true, ports: () => [] });
const FIRST = new Date("2026-06-01T08:00:00Z");
const later = (minutes: number): Date => new Date(FIRST.getTime() + minutes * 60_000);
// Runs of other test files, which live by today's clock, would clear away what is of June.
await overrideEnv({ TMPDIR: await mkdtemp(path.join(tmpdir(), "accordant-journal-")) });
const FOLDER = path.join(tmpdir(), `accordant-runs-${process.getuid?.() ?? 0}`);
const filesOf = async (runId: string) => (await readdir(FOLDER)).filter((name) => name.startsWith(runId));

const PAGES = 12;
const page = (tag: string, at: number): string => {
  const other = tag === "en" ? "zh" : "en";
  const weight = at === 5 && tag === "zh" ? "13 kg" : "12 kg";
  return `<html lang="${tag}"><head><title>P${at}00</title>
    <link rel="alternate" hreflang="${tag}" href="/${tag}/p${at}"><link rel="alternate" hreflang="${other}" href="/${other}/p${at}">
    </head><body><main><h1>P${at}00</h1><table><tr><th>${tag === "en" ? "Weight" : "重量"}</th><td>${weight}</td></tr></table>
    <a href="/${tag}/p${at + 1}">-</a><a href="/app">-</a><a href="/certificate">ISO 9001 certificate 12345-A</a></main></body></html>`;
};
const FRAME = `<html><head><title>App</title><script src="/app.js"></script></head><body><div id="root"></div></body></html>`;

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite((request, response) => {
    const [, tag = "", at = ""] = /^\/(en|zh)\/p(\d+)$/.exec(request.url ?? "") ?? [];
    const isThere = tag !== "" && Number(at) <= PAGES;
    const html = isThere ? page(tag, Number(at)) : request.url === "/app" ? FRAME : null;
    response.writeHead(html === null ? 404 : 200, { "content-type": "text/html" }).end(html ?? "none");
  });
});
afterAll(async () => {
  await site.close();
  await rm(path.dirname(FOLDER), { recursive: true });
});

/** As a browser would show it; counted like the site's own requests. */
const render: RenderPage = ({ url }) => {
  site.asked.push("(browser)");
  const html = page("en", 99);
  const about = { status: 200, languageHeader: null, isCut: false, requests: 3, isSandboxed: true };
  return Promise.resolve({ kind: "rendered", url, html, ...about });
};

const inputOf = (): AuditInput => ({
  ...{ url: `${site.url}/en/p1`, fetch, now: () => later(5), slots: { all: 12, named: 4 } },
  limits: {
    ...{ pagesMax: 60, bytesMax: 500_000, hopsMax: 5, pageMs: 3_000, secondsMax: 30 },
    ...{ concurrency: 3, pauseMs: 0, delayMostMs: 0, links: { samples: 3, spreadMs: 1, linksMost: 20 } },
  },
  thresholds: {
    ...{
      redirectMsMax: 1_200,
      deviationShareMax: 0,
      contentShareMax: 0,
      failureShareMax: 0,
      coverageLeast: 0,
    },
  },
  browser: { render, pagesMax: 5 },
});

const audit = (more: Partial<AuditInput> = {}): Promise<AuditReport> => auditSite({ ...inputOf(), ...more });

/** A way out that breaks off, as a process that is killed does, once it has asked so often. */
function endingAfter(requests: number): GuardedFetch {
  let left = requests;
  return (request) => ((left -= 1) < 0 ? Promise.reject(new Error("killed")) : fetch(request));
}

const withoutTimes = (report: AuditReport): string =>
  JSON.stringify({ ...report, startedAt: "", endedAt: "" }).replace(
    /"(ms|medianMs|slowestMs|value)":[\d.]+/g,
    '"$1":0',
  );

async function attempt(runId: string, now: Date, more: Partial<AuditInput> = {}): Promise<AuditReport> {
  const journal = await openRunJournal({ runId, siteId: `of-${runId}` }, now);
  if (!journal) throw new Error("no journal could be opened");
  try {
    return await audit({ journal, ...more });
  } finally {
    await journal.close();
  }
}

describe("a run that breaks off", () => {
  it("goes on where it stood: nothing is asked for twice, and it comes to the same", async () => {
    const undisturbed = await audit();
    const once = [...site.asked].sort();
    site.asked.length = 0;
    const runId = randomUUID();
    await expect(attempt(runId, later(0), { fetch: endingAfter(9) })).rejects.toThrow("killed");
    await expect(attempt(runId, later(1), { fetch: endingAfter(20) })).rejects.toThrow("killed");
    // Whoever is killed may leave half an entry.
    const [, last = ""] = (await filesOf(runId)).sort();
    await appendFile(path.join(FOLDER, last), Buffer.from([0, 0, 1, 0, 0, 0, 2, 0, 123]));
    const resumed = await attempt(runId, later(2));
    expect([...site.asked].sort()).toEqual(once);
    expect(withoutTimes(resumed)).toBe(withoutTimes(undisturbed));
    expect(resumed.startedAt).toBe(later(0).toISOString());
    expect(resumed.indicators.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(
      "parameter_deviating",
    );
    expect(once.filter((asked) => asked === "(browser)").length).toBe(1);
  });

  it("begins anew where nothing of it is known: on another machine, or another day", async () => {
    const runId = randomUUID();
    await attempt(runId, later(0));
    const asked = site.asked.length;
    await attempt(randomUUID(), later(1));
    expect(site.asked.length).toBeGreaterThan(asked + PAGES);
    const [before, next] = [site.asked.length, await openRunJournal({ runId, siteId: "" }, later(8 * 60))];
    expect([next?.startedAt, next?.has(`page ${site.url}/en/p1`)]).toEqual([later(8 * 60), false]);
    expect(site.asked.length).toBe(before);
    await next?.end(false);
    expect(await filesOf(runId)).toEqual([]);
  });
});

describe("the next run of a site", () => {
  const ofSite = async (siteId: string, now: Date): Promise<AuditReport> => {
    const journal = await openRunJournal({ runId: randomUUID(), siteId }, now);
    if (!journal) throw new Error("no journal could be opened");
    const report = await audit({ url: `${tagged.url}/en/p1`, journal, now: () => now });
    await journal.end(true);
    return report;
  };
  const tags = new Map<string, string>();
  const sent: string[] = [];
  let tagged: ServedSite;
  beforeAll(async () => {
    tagged = await serveSite((request, response) => {
      const [, tag = "", at = ""] = /^\/(en|zh)\/p(\d+)$/.exec(request.url ?? "") ?? [];
      if (tag === "" || Number(at) > PAGES) return void response.writeHead(404).end();
      const etag = tags.get(request.url ?? "") ?? '"1"';
      const headers = {
        etag,
        "content-type": "text/html",
        "cache-control": at === "7" ? "no-store" : "public",
      };
      if (request.headers["if-none-match"] === etag) return void response.writeHead(304, headers).end();
      sent.push(request.url ?? "");
      const html = page(tag, Number(at));
      response.writeHead(200, headers).end(etag === '"1"' ? html : html.replace("12 kg", "14 kg"));
    });
  });
  afterAll(() => tagged.close());

  it("is sent only what has changed, and comes to what a whole reading does", async () => {
    const siteId = randomUUID();
    const whole = await ofSite(siteId, later(0));
    expect([whole.pages.unchanged, sent.length]).toEqual([0, 2 * PAGES]);
    sent.length = 0;
    const again = await ofSite(siteId, later(24 * 60));
    // What may not be kept is asked for whole.
    expect([again.pages.unchanged, sent.sort()]).toEqual([2 * PAGES - 2, ["/en/p7", "/zh/p7"]]);
    const told = ({ indicators }: AuditReport) => JSON.stringify(indicators.map(({ findings }) => findings));
    expect(told(again)).toBe(told(whole));
    tags.set("/zh/p2", '"2"');
    sent.length = 0;
    const changed = await ofSite(siteId, later(48 * 60));
    expect(sent.sort()).toEqual(["/en/p7", "/zh/p2", "/zh/p7"]);
    expect(told(changed)).toContain("14 kg");
  });

  it("asks for everything after seven days, and where it knows nothing of the site", async () => {
    const siteId = randomUUID();
    await ofSite(siteId, later(0));
    await ofSite(siteId, later(5 * 1_440));
    sent.length = 0;
    expect((await ofSite(siteId, later(8 * 1_440))).pages.unchanged).toBe(0);
    expect((await ofSite(randomUUID(), later(8 * 1_440))).pages.unchanged).toBe(0);
    expect(sent.length).toBe(4 * PAGES);
  });
});
