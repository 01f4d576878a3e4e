import type { JobCall } from "@/lib/jobs";
import { sweepIdempotencyKeys } from "@/lib/schedules";

/** Deletes kept answers of the hosted API whose time is over. */
export async function handleIdempotencySweep({ now }: JobCall<"idempotency.sweep">): Promise<void> {
  await sweepIdempotencyKeys(now);
}
