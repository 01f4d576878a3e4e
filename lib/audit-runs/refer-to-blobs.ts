import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

type Kind = "report" | "capture" | "print";

/** For so long a blob stays without anybody asking: pages for a month, and what was concluded from them as long as its audit. */
const DAYS_KEPT: Record<Kind, number> = { capture: 30, report: 400, print: 400 };

/** Has an audit refer to blobs of its own, so that they stay while it needs them. */
export async function referToBlobs(
  tx: Tx,
  { providerId, now }: Ctx,
  { runId, kind, hashes }: { runId: string; kind: Kind; hashes: readonly string[] },
): Promise<void> {
  const dueAt = new Date(now.getTime() + DAYS_KEPT[kind] * 86_400_000);
  await tx.$executeRaw`
    INSERT INTO audit_blob (provider_id, client_id, run_id, kind, sha256, due_at)
    SELECT r.provider_id, r.client_id, r.id, ${kind}, h.sha256, ${dueAt}
    FROM audit_run r, unnest(${[...new Set(hashes)]}::text[]) AS h(sha256)
    WHERE r.provider_id = ${providerId}::uuid AND r.id = ${runId}::uuid ON CONFLICT DO NOTHING`;
}
