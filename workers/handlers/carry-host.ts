import { systemNow } from "@/lib/core/clock";
import type { JobCall } from "@/lib/jobs";
import { carryHost } from "@/lib/site-control";

/** Tells whoever had a host before somebody else proved it. */
export async function handleHostCarry({ payload, jobId }: JobCall<"host.carry">): Promise<void> {
  await carryHost(payload.host, systemNow(), jobId);
}
