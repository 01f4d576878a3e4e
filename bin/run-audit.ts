import { writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import {
  AuditError,
  auditSite,
  earlReport,
  machineReport,
  renderReport,
  sarifReport,
  type AuditProgress,
  type AuditReport,
} from "@/lib/audits";
import { systemNow } from "@/lib/core/clock";
import { systemResolve } from "@/lib/core/guarded/guarded-agent";
import { createGuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { namesLoopback } from "@/lib/core/guarded/may-call-port";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { openRenderer } from "@/lib/renderer";
import { REGIMES, resolveRulebook, rulebookHash } from "@/lib/regimes";
import { readAuditOptions, type AuditOptions } from "./audit-options";
import { UsageError } from "./usage-error";

/** Of what is there so much must have been told for an indicator to pass. */
const COVERAGE_LEAST = 0.5;
const LIMITS = {
  ...{ bytesMax: 2_000_000, hopsMax: 5, pageMs: 15_000, delayMostMs: 10_000 },
  links: { spreadMs: 2_000, linksMost: 60 },
};
const SECONDS_LEAST = 300;
const SECONDS_A_PAGE = 2;
/** A stranger's site is read politely; one's own machine as fast as it goes. */
const POLITE = { concurrency: 4, pauseMs: 100 };
const AT_HOME = { concurrency: 16, pauseMs: 0 };

/** What sites are measured by, as the rulebook that audits them has it today: the same numbers as the portal's. */
function measuredBy(now: Date) {
  for (const regime of REGIMES) {
    const data = regime.rulebook;
    const own = { regime, data, hash: rulebookHash(data), overlays: [], asOf: now };
    if (regime.audit) return regime.audit.limits(resolveRulebook(own));
  }
  throw new Error("no regime audits sites");
}

function openProgress(): (progress: AuditProgress) => void {
  let last = 0;
  let lastStage = "";
  return ({ stage, done, of }) => {
    const now = performance.now();
    if (stage === lastStage && now - last < 1_000) return;
    [last, lastStage] = [now, stage];
    process.stderr.write(`${stage} ${done}${of === null ? "" : `/${of}`}\n`);
  };
}

const WHY: Record<string, string> = {
  blocked: "it keeps programs out",
  robots: "its robots.txt forbids it; allow the agent Accordant there",
  too_slow: "it did not answer in time; try again later",
  server_error: "it answered with an error of its own; try again once it is well",
  unreachable: "it cannot be reached; check the address and that the site is up",
  refused: "its address lies inside a network, which is never called",
  too_many_redirects: "it redirects in a ring",
  elsewhere: "it leads to another site; audit that one, or name it with --alias",
  too_deep: "its start page is nested too deeply to be parsed",
};

function sentenceOf({ code, params }: AuditError): string {
  const { url = "", why = "", detail = "", status = "" } = params;
  if (code === "gone")
    return `${url} could not be audited: there is no page (${status}); name an address that has one.`;
  if (code === "no_page")
    return `${url} could not be audited: it is no HTML page; name the site's start page.`;
  return `${url} could not be audited: ${WHY[why] ?? why} (${detail}).`;
}

function reaches({ failOn }: AuditOptions, { indicators }: AuditReport): boolean {
  const outcomes = indicators.map(({ outcome }) => outcome);
  if (failOn === "never") return false;
  return outcomes.includes("fail") || (failOn === "marginal" && outcomes.includes("marginal"));
}

// A pipe takes what is written to it by and by; what ends before it has taken all of it would cut it off.
function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    }
}

// Tools read these from files, so that the report for people stays on stdout.
function writeFiles({ files, locale }: AuditOptions, report: AuditReport): void {
  const machine = machineReport(report, locale);
  for (const [file, make] of [
    [files.sarif, () => sarifReport(machine)],
    [files.earl, () => earlReport(machine)],
  ] as const) {
    if (file === undefined) continue;
    try {
      writeFileSync(file, `${JSON.stringify(make(), null, 2)}\n`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${file} could not be written: ${why}.`, false);
    }
  }
}

/** Audits a site from a terminal or a pipeline. Gives the exit code: 1 where an indicator reaches the threshold, else 0. */
export async function runAudit(args: string[]): Promise<number> {
  const options = readAuditOptions(args);
  keepHeapSmall();
  const isAtHome = [options.url, ...Object.values(options.aliases)].some((url) =>
    namesLoopback(new URL(url)),
  );
  const reach = { allowsLoopback: () => isAtHome, ports: () => [] };
  const fetch = createGuardedFetch(systemResolve, reach);
  const entry = path.join(import.meta.dirname, "renderer.mjs");
  const renderer = openRenderer({ entry, resolve: systemResolve, reach });
  const ended = new AbortController();
  process.once("SIGINT", () => ended.abort());
  const { url, languages, aliases, pagesMax } = options;
  const by = measuredBy(systemNow());
  const secondsMax = Math.max(SECONDS_LEAST, pagesMax * SECONDS_A_PAGE);
  const report = await auditSite({
    ...{ url, aliases, fetch, now: systemNow, onProgress: openProgress(), slots: by.slots },
    thresholds: {
      redirectMsMax: by.redirectMs,
      deviationShareMax: by.deviationShare,
      contentShareMax: by.contentShare,
      failureShareMax: by.failureShare,
      coverageLeast: COVERAGE_LEAST,
    },
    ...(languages.length > 0 ? { languages } : {}),
    limits: {
      ...{ ...LIMITS, ...(isAtHome ? AT_HOME : POLITE), pagesMax, secondsMax },
      links: { ...LIMITS.links, samples: by.samples },
    },
    browser: { render: renderer.render, pagesMax: by.renderedPages },
    signal: ended.signal,
  })
    .catch((error: unknown) => {
      if (error instanceof AuditError) throw new UsageError(sentenceOf(error), false);
      throw error;
    })
    .finally(() => renderer.stop());
  writeFiles(options, report);
  print(options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report, options.locale));
  return reaches(options, report) ? 1 : 0;
}
