import type { JobCall } from "@/lib/jobs";
import { sweepIdempotencyKeys, sweepUploads } from "@/lib/schedules";

/** Deletes kept answers of the hosted API and leave to send it files, whose time is over. */
export async function handleIdempotencySweep({ now }: JobCall<"idempotency.sweep">): Promise<void> {
  await sweepIdempotencyKeys(now);
  await sweepUploads(now);
}
