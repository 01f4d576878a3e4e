import { systemNow } from "@/lib/core/clock";
import type { JobCall } from "@/lib/jobs";
import { notifyDueDeadlines } from "@/lib/schedules";

/** Tells one provider's members of what falls due. */
export async function handleDeadlineNotify({ payload, jobId }: JobCall<"deadline.notify">): Promise<void> {
  await notifyDueDeadlines(payload.providerId, systemNow, jobId);
}
