import { systemCtx } from "@/lib/core/system-ctx";
import { writeDigest } from "@/lib/notices";
import { listDueDigests } from "./list-due-digests";

/** Puts together the digests that are due in one provider, one short transaction each. Returns how many were sent. */
export async function notifyDueDigests(providerId: string, now: Date, requestId: string): Promise<number> {
  let sent = 0;
  for (const { providerSlug, personId, morning } of await listDueDigests(now, providerId)) {
    const ctx = systemCtx({ providerId, providerSlug, reason: "digest", now, requestId });
    sent += await writeDigest(ctx, personId, morning);
  }
  return sent;
}
