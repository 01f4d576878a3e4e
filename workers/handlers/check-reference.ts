import { systemNow } from "@/lib/core/clock";
import { fanOutReference } from "@/lib/fan-out";
import type { JobCall } from "@/lib/jobs";
import { checkReference } from "@/lib/references";

/** Looks a key up at its counterpart and carries what it says to everybody concerned. */
export async function handleReferenceCheck({ payload, jobId }: JobCall<"reference.check">): Promise<void> {
  const { counterpart, key } = payload;
  await checkReference(counterpart, key, systemNow);
  await fanOutReference(counterpart, key, systemNow(), jobId);
}
