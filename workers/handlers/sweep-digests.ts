import { wake, type JobCall } from "@/lib/jobs";
import { listDueDigests } from "@/lib/schedules";

/** Wakes the digests of each provider with somebody whose morning it is. */
export async function handleDigestSweep({ now }: JobCall<"digest.sweep">): Promise<void> {
  const providers = new Set((await listDueDigests(now)).map(({ providerId }) => providerId));
  for (const providerId of providers) await wake("digest.notify", { providerId });
}
