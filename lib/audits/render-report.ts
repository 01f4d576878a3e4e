import type { AuditReport, Indicator } from "./audit-report";
import { renderedMark, sayBrowser } from "./browser-words";
import type { Finding } from "./finding";
import type { AuditLocale } from "./finding-words";
import { REPORT_WORDS } from "./report-words";

const FINDINGS_SHOWN = 40;
const NOT_SEEN_SHOWN = 10;
const SPAN_SHOWN = 200;
const MARKS = { pass: "✓", marginal: "~", fail: "✗", blocked: "■", unknown: "?" } as const;

/** Addresses of pages that were read in a browser. */
type Rendered = ReadonlySet<string>;

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ""));
}

function findingLines({ id, text, places }: Finding, rendered: Rendered, locale: AuditLocale): string[] {
  const spans = places.map(({ url, span }) => {
    const said =
      span === null ? "–" : `“${span.text.slice(0, SPAN_SHOWN).replace(/\s+/g, " ")}”  ${span.path}`;
    const mark = rendered.has(url) ? ` (${renderedMark(locale)})` : "";
    return `      ${url}${mark}\n        ${said}`;
  });
  return [`    ${text[locale]}  [${id}]`, ...spans];
}

function indicatorLines(indicator: Indicator, rendered: Rendered, locale: AuditLocale): string[] {
  const words = REPORT_WORDS[locale];
  const { code, outcome, value, measured, of, method, findings } = indicator;
  const figures =
    value === null ? "" : `  ${fill(words.value, { value: `${(value * 100).toFixed(1)} %`, measured, of })}`;
  // What deviates comes before what could not be told.
  const sure = [...findings].sort(
    (a, b) => Number(a.outcome === "not_comparable") - Number(b.outcome === "not_comparable"),
  );
  const more = sure.length - FINDINGS_SHOWN;
  return [
    "",
    `${MARKS[outcome]} ${words.indicators[code]}: ${words.outcomes[outcome]}${figures}`,
    `  ${words.method}${method[locale]}`,
    ...(findings.length > 0 ? [`  ${fill(words.findings, { count: findings.length })}`] : []),
    ...sure.slice(0, FINDINGS_SHOWN).flatMap((finding) => findingLines(finding, rendered, locale)),
    ...(more > 0 ? [`    ${fill(words.more, { count: more })}`] : []),
  ];
}

function unseenLines({ notSeen, notSeenCounts, leftOut, stop }: AuditReport, locale: AuditLocale): string[] {
  const words = REPORT_WORDS[locale];
  const all = Object.values(notSeenCounts).reduce((sum, count) => sum + count, 0);
  const seen = notSeen
    .slice(0, NOT_SEEN_SHOWN)
    .map(({ url, why, code }) => `  ${words.unseenWhy[why] ?? why} (${code})  ${url}`);
  const out = Object.entries(leftOut).map(
    ([why, { count, example }]) => `  ${words.leftOutWhy[why] ?? why}: ${count}  ${example}`,
  );
  const stopped = stop === null ? [] : ["", fill(words.stop[stop] ?? stop, {})];
  return [
    ...stopped,
    ...(all > 0 ? ["", words.notSeen, ...seen] : []),
    ...(all > seen.length ? [`  ${fill(words.more, { count: all - seen.length })}`] : []),
    ...(out.length > 0 ? ["", words.leftOut, ...out] : []),
  ];
}

/** A report as text to be read in a terminal, in English or Chinese. */
export function renderReport(report: AuditReport, locale: AuditLocale): string {
  const words = REPORT_WORDS[locale];
  const { pages, languages, pairs, indicators } = report;
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const list = languages.map((one) => `${names.of(one.language)} ${one.aligned}/${one.pages}`).join(", ");
  const { read, groups, gone, unseen } = pages;
  const counts = { read, groups, gone, unseen };
  const rendered = new Set(report.browser.urls);
  const lines = [
    fill(words.title, { url: report.url, at: report.startedAt }),
    ...Object.entries(report.aliases).map(([host, origin]) => `  ${host} = ${origin}`),
    fill(words.read, { ...counts, aligned: pages.alignedGroups }),
    ...(pages.unchanged > 0 ? [fill(words.unchanged, { unchanged: pages.unchanged })] : []),
    ...sayBrowser(report.browser, locale),
    ...(languages.length > 0 ? [fill(words.languages, { list })] : []),
    ...pairs.map(
      (pair) => `  ${fill(words.pairs, { ...pair, rate: pair.rate ?? "", coverage: pair.coverage ?? "" })}`,
    ),
    ...indicators.flatMap((indicator) => indicatorLines(indicator, rendered, locale)),
    ...unseenLines(report, locale),
    "",
    fill(words.disclosed, { measured: report.measured, disclosed: report.disclosed }),
  ];
  return `${lines.join("\n")}\n`;
}
