import { recordKept } from "@/lib/audit-runs";
import { openKeeper } from "@/lib/audit-runs/keep-report";
import type { AuditReport, Indicator } from "@/lib/audits";
import { METHODS } from "@/lib/audits/method-words";
import { nameFinding } from "@/lib/audits/finding";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { AUDITING, RESULT } from "./keep-finding";

const URLS = ["https://example.com/en/a", "https://example.com/zh/a"] as const;

/** The pages that the report's finding rests on. */
export const PAGES: Record<string, string> = {
  [URLS[0]]: "<html lang=en><p>Weight 1.2 kg</p></html>",
  [URLS[1]]: "<html lang=zh><p>重量 1.3 千克</p></html>",
};

const weight = nameFinding({
  ...{ code: "parameter_deviating", outcome: "deviating", group: "example.com/a", subject: "weight" },
  params: { name: "Weight", value: "1.2 kg", other: "1.3 千克" },
  places: URLS.map((url, index) => ({
    url,
    language: index === 0 ? "en" : "zh",
    span: { text: index === 0 ? "1.2 kg <b>" : "1.3 千克", path: "table td" },
  })),
});

const none = (code: Indicator["code"], method: Indicator["method"]): Indicator => {
  return { code, outcome: "unknown", value: null, unit: "share", measured: 0, of: 0, method, findings: [] };
};
const counts = { equal: 3, deviating: 1, missing: 0, untranslated: 0, not_comparable: 0 };

/** A report of one weight that is not the same in two languages, and of a page that could not be seen. */
export const REPORT: AuditReport = {
  ...{ engine: "test", url: "https://example.com/", aliases: {} },
  ...{ startedAt: "2026-11-20T02:00:00.000Z", endedAt: "2026-11-20T02:03:00.000Z" },
  pages: {
    ...{ read: 4, unchanged: 0, gone: 0, unseen: 1, cut: 0, groups: 2, alignedGroups: 2 },
    alignedBy: { hreflang: 2 },
  },
  browser: { needed: 3, rendered: 1, isSandboxed: false, urls: ["https://example.com/zh/a"] },
  languages: ["en", "zh"].map((language) => ({ language, pages: 2, aligned: 2 })),
  products: [],
  pairs: [{ languages: "en-zh", ...counts, rate: 0.25, coverage: 1 }],
  indicators: [
    none("content_consistency", METHODS.content),
    {
      ...none("parameter_consistency", METHODS.parameters),
      ...{ outcome: "fail", value: 0.25, measured: 4, of: 4, findings: [weight] },
    },
    none("parameter_authenticity", METHODS.authenticity),
    none("certificate_validity", METHODS.certificates),
    none("payment_redirects", METHODS.payment),
  ],
  certificates: [],
  notSeen: [{ url: "https://example.com/ja/a", why: "blocked", code: "403", detail: "" }],
  ...{ seen: [...URLS], notSeenCounts: { blocked: 1 }, leftOut: {}, stop: null },
  ...{ counterpartsUnknown: 0, findingsDropped: 0, disclosed: "4 of 12", measured: "0 of 4" },
};

/** The same report of a site whose pages say something else. */
export function reportSaying(text: string): AuditReport {
  const says = ({ places, ...finding }: Indicator["findings"][number]) => ({
    ...{ ...finding, text: { en: text, zh: text } },
    places: places.map((place) => ({ ...place, span: { text, path: text } })),
  });
  return {
    ...REPORT,
    indicators: REPORT.indicators.map((each) => ({ ...each, findings: each.findings.map(says) })),
    notSeen: REPORT.notSeen.map((each) => ({ ...each, url: text })),
  };
}

/** Has a site have an audit that ended with a report, as if a worker had read it; gives its id. */
export async function keepReport(
  ctx: Ctx,
  { siteId, clientId }: { siteId: string; clientId: string },
  report = REPORT,
  pages = PAGES,
): Promise<string> {
  const { providerId, now } = ctx;
  const runId = newId(now);
  const keeper = openKeeper(runId, providerId);
  for (const [url, html] of Object.entries(pages)) await keeper.capture(url, html);
  const kept = await keeper.keep(report);
  if (!kept) throw new Error("nothing was kept");
  await withTenant(ctx, async (tx) => {
    const own = {
      providerId,
      siteId,
      clientId,
      id: runId,
      regime: AUDITING,
      reason: "asked",
      result: RESULT,
    };
    const ended = { state: "done", createdAt: now, startedAt: now, finishedAt: now, engine: "test" };
    await tx.auditRun.createMany({ data: [{ ...own, ...ended }] });
    await recordKept(tx, ctx, runId, { siteId, clientId, regime: AUDITING }, kept);
  });
  return runId;
}
