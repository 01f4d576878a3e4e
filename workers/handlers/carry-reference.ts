import { systemNow } from "@/lib/core/clock";
import { fanOutReference } from "@/lib/fan-out";
import type { JobCall } from "@/lib/jobs";

/** Carries what is known of a key to whoever has it and has not got it yet. */
export async function handleReferenceCarry({ payload, jobId }: JobCall<"reference.carry">): Promise<void> {
  await fanOutReference(payload.counterpart, payload.key, systemNow(), jobId);
}
