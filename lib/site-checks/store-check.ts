import { isDeepStrictEqual } from "node:util";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import { recordFacts } from "@/lib/facts";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import type { ClaimedCheck } from "./claim-check";
import type { SiteFindings } from "./site-findings";

/** What came of a check: what was seen, or why nothing could be. */
export type CheckResult =
  | {
      findings: SiteFindings;
      pages: { url: string; title: string; language: string | null }[];
      isWhole: boolean;
    }
  | { failure: string; params: Record<string, string> };

const DAY_MS = 86_400_000;
const AGAIN_DAYS = 30;
const AGAIN_AFTER_FAILURE_DAYS = 1;

type Observation = FactValue<"site.observation">;

function observed(findings: SiteFindings, checkId: string, now: Date): Observation {
  return {
    catalog: findings.catalog.answer,
    quotation: findings.quotation.answer,
    certificates: findings.certificates.answer,
    ordering: findings.ordering.answer,
    languageSwitch: findings.languageSwitch.answer,
    languages: findings.languageSwitch.languages.filter((tag) => tag.length <= 35),
    checkedAt: now.toISOString(),
    checkId,
  };
}

// What is seen again as it was is no new fact: whoever has answered otherwise since is not contradicted once more.
async function isNews(tx: Tx, ctx: Ctx, siteId: string, next: Observation): Promise<boolean> {
  const known = await tx.fact.findFirst({
    where: { providerId: ctx.providerId, subjectId: siteId, kind: "site.observation", knownTo: null },
    select: { value: true },
  });
  const before = FACT_KINDS["site.observation"].safeParse(known?.value);
  if (!before.success) return true;
  const { checkedAt: _at, checkId: _id, ...seen } = before.data;
  const { checkedAt: _nextAt, checkId: _nextId, ...sees } = next;
  return !isDeepStrictEqual(seen, sees);
}

/**
 * Writes what came of a check, states what was seen where it is new, and says when the site is read again. A check
 * that another worker took over meanwhile is left to it; then false.
 */
export async function storeCheck(ctx: Ctx, check: ClaimedCheck, result: CheckResult): Promise<boolean> {
  const { providerId, now } = ctx;
  const { checkId, siteId, clientId, startedAt } = check;
  const isRead = "findings" in result;
  const againAt = new Date(now.getTime() + (isRead ? AGAIN_DAYS : AGAIN_AFTER_FAILURE_DAYS) * DAY_MS);
  return withTenant(ctx, async (tx) => {
    const state = isRead ? "done" : "failed";
    const failure = isRead ? null : result.failure;
    const count = await tx.$executeRaw`
      UPDATE site_check SET state = ${state}, finished_at = ${now}, failure = ${failure}, result = ${toJsonb(result)}::jsonb
      WHERE provider_id = ${providerId}::uuid AND id = ${checkId}::uuid AND state = 'running' AND started_at = ${startedAt}`;
    if (count === 0) return false;
    await tx.$executeRaw`UPDATE site_check_due SET due_at = ${againAt}
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid`;
    if (!isRead) return true;
    const value = observed(result.findings, checkId, now);
    if (!(await isNews(tx, ctx, siteId, value))) return true;
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.observation", value }], "site_check");
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.check");
    return true;
  });
}
