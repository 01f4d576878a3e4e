import type { JobCall } from "@/lib/jobs";
import { notifyVerificationFailures } from "@/lib/schedules";

/** Tells one provider's people where verifications fail. */
export async function handleVerificationNotify({
  payload,
  now,
  jobId,
}: JobCall<"verification.notify">): Promise<void> {
  await notifyVerificationFailures(payload.providerId, now, jobId);
}
