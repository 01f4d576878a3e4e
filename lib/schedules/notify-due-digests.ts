import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { writeDigest } from "@/lib/notices";
import { listDueDigests, type DueDigest } from "./list-due-digests";

async function writeOne(due: DueDigest, now: Date, requestId: string): Promise<number | Error> {
  const { providerId, providerSlug, personId, morning } = due;
  const ctx = systemCtx({ providerId, providerSlug, reason: "digest", now, requestId });
  try {
    return await writeDigest(ctx, personId, morning);
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    log().error({ providerId, personId, error: failure.message }, "digest cannot be put together");
    return failure;
  }
}

/**
 * Puts together the digests that are due in one provider, one short transaction each; one that cannot be stays due and
 * stops no other. Where none can be, something else is wrong, and the job says so. Returns how many were sent.
 */
export async function notifyDueDigests(providerId: string, now: Date, requestId: string): Promise<number> {
  const results: (number | Error)[] = [];
  for (const due of await listDueDigests(now, providerId)) results.push(await writeOne(due, now, requestId));
  const counts = results.filter((result) => typeof result === "number");
  const [failure] = results.filter((result) => result instanceof Error);
  if (failure && counts.length === 0) throw failure;
  return counts.reduce((sum, count) => sum + count, 0);
}
