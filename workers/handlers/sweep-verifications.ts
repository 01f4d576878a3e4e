import { wake, type JobCall } from "@/lib/jobs";
import { listFailingProviders } from "@/lib/schedules";

/** Wakes the look at each provider of which verifications failed lately. */
export async function handleVerificationSweep({ now }: JobCall<"verification.sweep">): Promise<void> {
  for (const providerId of await listFailingProviders(now)) await wake("verification.notify", { providerId });
}
