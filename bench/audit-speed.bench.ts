import { spawn } from "node:child_process";
import * as cheerio from "cheerio";
import { Agent, request } from "undici";
import { z } from "zod";
import { auditSite, type AuditInput } from "@/lib/audits";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { freePort } from "@/test/free-port";
import { compareRounds } from "./compare-rounds";
import { printLine } from "./print-line";
import { startProcess } from "./start-process";

const PAGES = 450;
const SMALL = 500;
const LARGE = 10_000;
const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS_MOST = 900;
const MEMORY_MB_MOST = 600;
const GROWTH_MOST = 1.3;

const Report = z.object({ pages: z.object({ read: z.number(), alignedGroups: z.number() }) });

const fetch = createGuardedFetch(systemResolve, { allowsLoopback: () => true, ports: () => [] });

const INPUT = {
  fetch,
  now: () => new Date(),
  slots: { all: 12, named: 4 },
  thresholds: {
    ...{
      redirectMsMax: 1_200,
      deviationShareMax: 0,
      contentShareMax: 0,
      failureShareMax: 0,
      coverageLeast: 0.5,
    },
  },
} satisfies Partial<AuditInput>;

const limitsFor = (pagesMax: number): AuditInput["limits"] => ({
  ...{ pagesMax, bytesMax: 2_000_000, hopsMax: 5, pageMs: 15_000, secondsMax: SECONDS_MOST },
  ...{ concurrency: CONNECTIONS, pauseMs: 0, delayMostMs: 0 },
  links: { samples: 3, spreadMs: 0, linksMost: 0 },
});

/** Serves a site of so many products' pages, half of them in each of two languages. */
async function serveSite(pages: number): Promise<{ origin: string; url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const args = ["bench/two-language-site.mjs", String(port), String(pages / 2)];
  const { stop } = await startProcess(args, {}, `${origin}/robots.txt`);
  return { origin, url: `${origin}/en/`, stop };
}

/** Pages a second of an audit: read, aligned and compared. */
async function auditPages(url: string): Promise<number> {
  const began = performance.now();
  const { pages } = await auditSite({ ...INPUT, url, limits: limitsFor(PAGES + 10) });
  if (pages.read < PAGES || pages.alignedGroups < PAGES / 2 || pages.unseen > 0)
    throw new Error(`The audit read ${pages.read} pages, ${pages.alignedGroups} groups in two languages.`);
  return (pages.read * 1_000) / (performance.now() - began);
}

/** Pages a second that are got and parsed and nothing else. */
async function parsePages(urls: readonly string[]): Promise<number> {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const began = performance.now();
  const waiting = [...urls];
  let parsed = 0;
  const work = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const { body } = await request(url, { dispatcher });
      if (cheerio.load(await body.text())("title").length > 0) parsed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  await dispatcher.close();
  if (parsed !== urls.length) throw new Error(`${parsed} of ${urls.length} pages were parsed.`);
  return (parsed * 1_000) / (performance.now() - began);
}

// Said by the process itself as it ends, whatever it runs.
const SAY_PEAK = "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

/** The most memory that an audit of so many pages takes, in a process of its own, megabytes. */
async function peakMemory(pages: number): Promise<number> {
  const site = await serveSite(pages);
  try {
    const command = [".build/accordant.mjs", "audit", site.url, "--max-pages", String(pages + 10), "--json"];
    const args = ["--import", `data:text/javascript,${SAY_PEAK}`, ...command, "--fail-on", "never"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const said = { out: "", error: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (said.error += chunk.toString("utf8")));
    const code = await new Promise((resolve) => child.once("close", resolve));
    const peakKb = Number(/peak (\d+)/.exec(said.error)?.[1]);
    if (code !== 0 || !(peakKb > 0))
      throw new Error(`The audit of ${pages} pages failed: ${said.error.slice(-500)}`);
    const { read, alignedGroups } = Report.parse(JSON.parse(said.out)).pages;
    if (read < pages || alignedGroups < pages / 2)
      throw new Error(`The audit read ${read} of ${pages} pages.`);
    return (peakKb * 1_024) / 1_000_000;
  } finally {
    await site.stop();
  }
}

/** Measures an audit against what the machine does with the same pages, and what it holds as a site grows. */
export async function run(): Promise<void> {
  const site = await serveSite(PAGES);
  try {
    const half = Array.from({ length: PAGES / 2 }, (_, at) => at);
    const urls = ["en", "zh"].flatMap((tag) => half.map((at) => `${site.origin}/${tag}/p${at}.html`));
    await auditPages(site.url);
    await parsePages(urls);
    const compared = await compareRounds(
      ROUNDS,
      () => auditPages(site.url),
      () => parsePages(urls),
    );
    const { subject, baseline, ratio } = compared;
    const name = "audit-speed.pages";
    printLine({ name, value: subject, unit: "pages/s", ratio, baseline: "audit-speed.fetch-and-parse" });
    printLine({ name: "audit-speed.fetch-and-parse", value: baseline, unit: "pages/s" });
  } finally {
    await site.stop();
  }
  const [small, large] = [await peakMemory(SMALL), await peakMemory(LARGE)];
  printLine({ name: "audit-speed.memory.500", value: small, unit: "MB" });
  printLine({ name: "audit-speed.memory.10000", value: large, unit: "MB", limit: MEMORY_MB_MOST });
  printLine({ name: "audit-speed.memory.growth", value: large / small, unit: "times", limit: GROWTH_MOST });
}
