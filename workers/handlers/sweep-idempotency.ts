import type { JobCall } from "@/lib/jobs";
import { sweepAudits, sweepIdempotencyKeys, sweepUploads } from "@/lib/schedules";

/** Deletes kept answers of the hosted API and leave to send it files, whose time is over, and audits of long ago. */
export async function handleIdempotencySweep({ now }: JobCall<"idempotency.sweep">): Promise<void> {
  await sweepIdempotencyKeys(now);
  await sweepUploads(now);
  await sweepAudits(now);
}
