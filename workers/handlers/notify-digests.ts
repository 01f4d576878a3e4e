import type { JobCall } from "@/lib/jobs";
import { notifyDueDigests } from "@/lib/schedules";

/** Puts together the daily digests that are due in one provider. */
export async function handleDigestNotify({ payload, now, jobId }: JobCall<"digest.notify">): Promise<void> {
  await notifyDueDigests(payload.providerId, now, jobId);
}
