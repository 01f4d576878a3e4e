import { deleteObjects, releaseBlobs } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";

const AT_ONCE = 1_000;
const AGAIN_MS = 7 * 86_400_000;

interface Due {
  run_id: string;
  kind: string;
  sha256: string;
  is_needed: boolean;
}

/**
 * Lets go of the blobs that audits of a provider need no more, a thousand at a time: pages as they were read once they
 * are 30 days old, reports and prints once their audit is gone (design: raw captures). Pages stay with their audit
 * where its evidence or a print of it was handed out, where a step on the way to a badge was told after it and before
 * the next, and where it is the site's last, which audit packs and verdicts rest on. A blob that another audit or an
 * evidence file refers to stays. Gives how many went.
 */
export async function releaseCaptures(ctx: Ctx): Promise<number> {
  const { providerId, now } = ctx;
  const again = new Date(now.getTime() + AGAIN_MS);
  const gone = await withTenant(ctx, async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT b.run_id, b.kind, b.sha256, r.id IS NOT NULL AND (b.kind <> 'capture' OR r.handed_out_at IS NOT NULL
        OR EXISTS (SELECT FROM audit_print p WHERE p.provider_id = r.provider_id AND p.run_id = r.id AND p.state = 'done')
        OR NOT EXISTS (SELECT FROM audit_run n WHERE n.provider_id = r.provider_id AND n.site_id = r.site_id
          AND n.regime = r.regime AND n.state = 'done' AND n.finished_at > r.finished_at)
        OR EXISTS (SELECT FROM certification_move m WHERE m.provider_id = r.provider_id AND m.site_id = r.site_id
          AND m.regime = r.regime AND m.moved_at >= r.finished_at AND NOT EXISTS (SELECT FROM audit_run n
            WHERE n.provider_id = r.provider_id AND n.site_id = r.site_id AND n.regime = r.regime AND n.state = 'done'
              AND n.finished_at > r.finished_at AND n.finished_at <= m.moved_at))) AS is_needed
      FROM audit_blob b LEFT JOIN audit_run r ON r.provider_id = b.provider_id AND r.id = b.run_id
      WHERE b.provider_id = ${providerId}::uuid AND b.due_at <= ${now}
      ORDER BY b.due_at LIMIT ${AT_ONCE} FOR UPDATE OF b SKIP LOCKED`;
    const of = (isNeeded: boolean) => JSON.stringify(due.filter((row) => row.is_needed === isNeeded));
    await tx.$executeRaw`
      UPDATE audit_blob b SET due_at = ${again}
      FROM jsonb_to_recordset(${of(true)}::jsonb) AS d(run_id uuid, kind text, sha256 text)
      WHERE b.provider_id = ${providerId}::uuid AND (b.run_id, b.kind, b.sha256) = (d.run_id, d.kind, d.sha256)`;
    await tx.$executeRaw`
      DELETE FROM audit_blob b USING jsonb_to_recordset(${of(false)}::jsonb) AS d(run_id uuid, kind text, sha256 text)
      WHERE b.provider_id = ${providerId}::uuid AND (b.run_id, b.kind, b.sha256) = (d.run_id, d.kind, d.sha256)`;
    const free = due.filter((row) => !row.is_needed).map(({ sha256 }) => sha256);
    return free.length === 0 ? [] : releaseBlobs(tx, providerId, free, now);
  });
  await deleteObjects(providerId, gone);
  return gone.length;
}
