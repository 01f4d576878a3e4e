import type { AuditReport, Indicator } from "@/lib/audits";
import { plainText } from "@/lib/core/plain-text";
import type { AuditResult, FoundFinding } from "./audit-result";

type Finding = Indicator["findings"][number];
type Counts = Record<string, number>;

// Timing is a measure of its own: a link that is slow is not one that is dead.
const TIMED = new Set(["certificate_slow", "certificate_slowest_late"]);
const UNTRACED = new Set(["certificate_unlinked", "certificate_not_issuer"]);
/** The measure of what pages come to against sources, which change without an audit. */
export const BINDINGS = "bindings";
const MEASURE_OF: Record<Indicator["code"], string> = {
  content_consistency: "content",
  parameter_consistency: "parameters",
  parameter_authenticity: BINDINGS,
  certificate_validity: "certificates",
  payment_redirects: "payments",
};

const findIndicator = ({ indicators }: AuditReport, code: Indicator["code"]): Indicator | undefined =>
  indicators.find((each) => each.code === code);

function countParameters({ pairs }: AuditReport): Counts {
  const sum = (of: (pair: AuditReport["pairs"][number]) => number): number =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  return {
    equal: sum(({ equal }) => equal),
    deviating: sum(({ deviating }) => deviating),
    missing: sum(({ missing }) => missing),
    untranslated: sum(({ untranslated }) => untranslated),
    not_comparable: sum(({ not_comparable }) => not_comparable),
  };
}

function countContent(report: AuditReport): Counts {
  const content = findIndicator(report, "content_consistency");
  const aligned = content?.measured ?? 0;
  return {
    aligned,
    disagreeing: Math.round((content?.value ?? 0) * aligned),
    blemished: content?.findings.length ?? 0,
  };
}

function countCertificates(report: AuditReport): Counts {
  const { certificates } = report;
  const findings = findIndicator(report, "certificate_validity")?.findings ?? [];
  const unlinked = findings.filter(({ code }) => UNTRACED.has(code)).length;
  const of = (wanted: string): number => certificates.filter(({ outcome }) => outcome === wanted).length;
  return {
    named: certificates.length + unlinked,
    pass: of("pass"),
    marginal: of("marginal"),
    fail: of("fail"),
    blocked: of("blocked"),
    unknown: of("unknown"),
    unlinked,
  };
}

function countRedirects({ certificates }: AuditReport): Counts {
  const of = (wanted: string): number => certificates.filter(({ reason }) => reason === wanted).length;
  return {
    measured: certificates.filter(({ medianMs }) => medianMs !== null).length,
    slow: of("slow"),
    marginal: of("slowest_late"),
  };
}

/** What of an audit's report is counted and kept. */
export function resultOf(report: AuditReport): AuditResult {
  const { pages, languages, notSeen, notSeenCounts, stop, leftOut } = report;
  return {
    pages: { read: pages.read, unseen: pages.unseen },
    languages: Object.fromEntries(languages.map((each) => [each.language, each.pages])),
    measures: [
      { name: "parameters", counts: countParameters(report) },
      { name: "content", counts: countContent(report) },
      { name: "certificates", counts: countCertificates(report) },
      { name: "redirects", counts: countRedirects(report) },
    ],
    notSeen: Object.entries(notSeenCounts).map(([reason, count]) => ({
      reason,
      count,
      urls: notSeen.flatMap(({ why, url }) => (why === reason ? [url] : [])).slice(0, 10),
    })),
    isWhole: stop === null && Object.keys(leftOut).length === 0,
  };
}

/** A finding as it is kept, under its measure; its words are a page's, whatever bytes they came from. */
export function foundOf(finding: Finding, measure: string): FoundFinding {
  const { id, outcome, code, places } = finding;
  const spans = places.map(({ url, language, span }) => ({
    ...{ url: plainText(url), language },
    ...{ text: plainText(span?.text ?? ""), path: span ? plainText(span.path) : null },
  }));
  const told = Object.entries(finding.params).map(([name, text]) => [name, plainText(text)] as const);
  const params = Object.fromEntries(told);
  return { key: id, measure: TIMED.has(code) ? "redirects" : measure, outcome, code, params, spans };
}

/** What an audit found, each under the measure it belongs to; what could not be compared is counted and asks for nothing. */
export function findingsOf({ indicators }: AuditReport): FoundFinding[] {
  return indicators.flatMap(({ code, findings }) =>
    findings
      .filter(({ outcome }) => outcome !== "not_comparable")
      .map((finding) => foundOf(finding, MEASURE_OF[code])),
  );
}

/** Pages that this audit could not see; null where it does not know all of them, as when it ended before its end. */
export function unseenOf({
  notSeen,
  notSeenCounts,
  pages,
  stop,
  leftOut,
}: AuditReport): ReadonlySet<string> | null {
  // Where a page leads that nobody could read for want of a browser is not known.
  const isKnown = (notSeenCounts["needs_browser"] ?? 0) === 0 && pages.unseen <= notSeen.length;
  const isWhole = stop === null && Object.keys(leftOut).length === 0 && isKnown;
  return isWhole ? new Set(notSeen.map(({ url }) => url)) : null;
}
