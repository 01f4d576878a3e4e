import { needsWholeSite, type AuditReport } from "@/lib/audits";
import type { FoundFinding } from "./audit-result";
import { BINDINGS, findingsOf, unseenOf } from "./read-report";

/** A finding that is open, as far as it takes to tell whether a look would have found it again. */
export interface StandingFinding {
  key: string;
  code: string;
  measure: string;
  params: Record<string, string>;
  /** The pages it rests on. */
  urls: string[];
}

/** What was found by looking at a site or at some of its pages, and what of before it can tell anything of. */
export interface Look {
  findings: readonly FoundFinding[];
  /** Whether a finding that was not made again is gone: what could not be seen is not gone. */
  isDecided: (finding: StandingFinding) => boolean;
}

const LINKED = new Set(["certificates", "redirects"]);

/**
 * Reads what an audit's report can tell of findings it did not make again. One that was read to its end tells of all but
 * those on pages it could not see; any other of those on pages it read, and of none that only the whole site
 * shows. A certificate's link that turned it away tells nothing of how that link was before.
 */
export function lookOf(report: AuditReport, linksWereChecked: boolean): Look {
  // What pages came to against a source is settled by itself, since a source changes without an audit.
  const findings = findingsOf(report).filter(({ measure }) => measure !== BINDINGS);
  const seen = new Set(report.seen);
  const unseen = unseenOf(report);
  const untold = new Set(
    findings
      .filter(({ outcome }) => outcome === "blocked" || outcome === "unknown")
      .flatMap(({ params }) => params["link"] ?? []),
  );
  return {
    findings,
    isDecided({ code, measure, params, urls }) {
      if (measure === BINDINGS) return false;
      if (LINKED.has(measure)) {
        if (!linksWereChecked) return false;
        if (params["link"] !== undefined && untold.has(params["link"])) return false;
      }
      if (unseen) return !urls.some((url) => unseen.has(url));
      return !needsWholeSite(code) && urls.length > 0 && urls.every((url) => seen.has(url));
    },
  };
}

/**
 * Reads what the report of some pages can tell: what those pages alone show, and nothing that only the whole site does.
 */
export function lookAtSome(report: AuditReport, linksWereChecked: boolean): Look {
  const seen = new Set(report.seen);
  const { findings, isDecided } = lookOf({ ...report, stop: report.stop ?? "pages" }, linksWereChecked);
  return {
    findings: findings.filter(
      ({ code, spans }) => !needsWholeSite(code) && spans.some(({ url }) => seen.has(url)),
    ),
    isDecided,
  };
}
