import { settleContent, type SeenPages } from "@/lib/content";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import { recordFacts } from "@/lib/facts";
import { markSitesDue } from "@/lib/standing";
import type { AuditFailure, AuditResult } from "./audit-result";
import type { ClaimedAudit } from "./claim-audit";
import { jitterOf } from "./jitter";
import { recordKept, type KeptAudit } from "./keep-report";
import type { Look } from "./look";
import { openSince } from "./open-since";
import { putBackAudit } from "./put-off-audit";
import { settleFindings } from "./settle-findings";
import { tellFindings } from "./tell-findings";

/** What came of an audit: what was counted and found, or why nothing could be. */
export type AuditOutcome =
  | {
      result: AuditResult;
      engine: string;
      look: Look;
      /** Pages that were read since when, and those that could not be seen. */
      seen: Omit<SeenPages, "found">;
      /** Its report where it could be kept. */
      kept?: KeptAudit | null;
    }
  | AuditFailure;

const DAY_MS = 86_400_000;

/**
 * Writes what came of an audit: its counts as a fact, its findings held against those that are open, and when the site
 * is audited again: by the day, at an hour of its own, or at once where that was asked for meanwhile. An audit that
 * another worker took over is left to it, and one of a site that has moved since begins anew where it is now; then false.
 */
export async function storeAudit(ctx: Ctx, audit: ClaimedAudit, outcome: AuditOutcome): Promise<boolean> {
  const { providerId, now } = ctx;
  const { runId, siteId, clientId, regime, startedAt } = audit;
  const againAt = new Date(now.getTime() + DAY_MS + jitterOf(siteId));
  return withTenant(ctx, async (tx) => {
    const site = await lockSite(tx, ctx, siteId);
    if (site.url !== audit.url) {
      await putBackAudit(tx, ctx, audit, 0);
      return false;
    }
    const isRead = "result" in outcome;
    const [state, failure] = isRead ? ["done", null] : ["failed", outcome.failure];
    const engine = isRead ? outcome.engine : null;
    const result = toJsonb(isRead ? outcome.result : outcome);
    const count = await tx.$executeRaw`
      UPDATE audit_run SET state = ${state}, finished_at = ${now}, failure = ${failure}, engine = ${engine}, result = ${result}::jsonb
      WHERE provider_id = ${providerId}::uuid AND id = ${runId}::uuid AND state = 'running' AND started_at = ${startedAt}`;
    if (count === 0) return false;
    await tx.$executeRaw`UPDATE audit_due SET due_at = ${againAt}
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND regime = ${regime}
        AND due_at = ${audit.leaseEndsAt}`;
    if (!isRead) return true;
    if (outcome.kept) await recordKept(tx, ctx, runId, audit, outcome.kept);
    await tellFindings(tx, ctx, audit, runId, await settleFindings(tx, ctx, audit, outcome.look));
    const found = new Set(outcome.look.findings.flatMap(({ spans }) => spans.map(({ url }) => url)));
    await settleContent(tx, ctx, audit, { ...outcome.seen, found });
    const { pages, measures, languages } = outcome.result;
    const since = await openSince(tx, ctx, audit);
    const value = {
      regime,
      runId,
      auditedAt: now.toISOString(),
      pages,
      measures: [
        ...measures.map(({ name, counts }) => ({ name, counts, since: since.get(name) ?? {} })),
        { name: "languages", counts: languages },
      ],
    };
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.audit", value }], "audit");
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.audit");
    return true;
  });
}
