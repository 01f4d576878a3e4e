import { releaseCaptures } from "@/lib/audit-runs";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import type { JobCall } from "@/lib/jobs";
import {
  listDueCaptures,
  sweepAudits,
  sweepIdempotencyKeys,
  sweepProbes,
  sweepUploads,
} from "@/lib/schedules";

/**
 * Deletes kept answers of the hosted API and leave to send it files, whose time is over, audits and probes of long ago, and pages
 * that audits read and need no more.
 */
export async function handleIdempotencySweep({ now, jobId }: JobCall<"idempotency.sweep">): Promise<void> {
  await sweepIdempotencyKeys(now);
  await sweepUploads(now);
  await sweepAudits(now);
  await sweepProbes(now);
  for (const provider of await listDueCaptures(now))
    await releaseCaptures(systemCtx({ ...provider, reason: "captures", now, requestId: jobId })).catch(
      (error: unknown) => log().error({ ...provider, error: String(error) }, "captures were not released"),
    );
}
