import { withSystem } from "@/lib/core/db/system";

/** For so long audits that ended are kept, and findings that are gone. */
const DAYS_KEPT = 400;
/** Looks at some pages say nothing that the findings do not. */
const RECHECK_DAYS_KEPT = 30;
const AT_ONCE = 5_000;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/**
 * Deletes audits that ended long ago and findings that went long ago, a few thousand at a time; the last audit of a site
 * that ended well stays however old it is, since its verdicts rest on it. Gives how many rows went.
 */
export async function sweepAudits(now: Date): Promise<number> {
  const [old, oldRecheck] = [daysBefore(now, DAYS_KEPT), daysBefore(now, RECHECK_DAYS_KEPT)];
  return withSystem("audits", async (tx) => {
    const runs = await tx.$executeRaw`
      DELETE FROM audit_run WHERE (provider_id, id) IN (
        SELECT r.provider_id, r.id FROM audit_run r WHERE r.finished_at < ${old} AND EXISTS (SELECT FROM audit_run n
          WHERE n.provider_id = r.provider_id AND n.site_id = r.site_id AND n.regime = r.regime
            AND n.state = 'done' AND n.finished_at > r.finished_at)
        LIMIT ${AT_ONCE})`;
    const rechecks = await tx.$executeRaw`
      DELETE FROM audit_recheck WHERE (provider_id, id) IN (
        SELECT provider_id, id FROM audit_recheck WHERE finished_at < ${oldRecheck} LIMIT ${AT_ONCE})`;
    const findings = await tx.$executeRaw`
      DELETE FROM audit_finding WHERE (provider_id, id) IN (
        SELECT provider_id, id FROM audit_finding WHERE gone_at < ${old} AND (told_at IS NULL OR cleared_at IS NOT NULL)
        LIMIT ${AT_ONCE})`;
    return runs + rechecks + findings;
  });
}
