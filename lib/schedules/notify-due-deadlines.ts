import { withSystem } from "@/lib/core/db/system";
import { systemCtx } from "@/lib/core/system-ctx";
import { notifyDeadlines } from "@/lib/deadlines";

const BATCH = 200;

/**
 * Tells a provider's members of every deadline whose next reminder has come, in batches of 200, one short transaction
 * each. Returns how many deadlines were looked at.
 */
export async function notifyDueDeadlines(
  providerId: string,
  clock: () => Date,
  requestId: string,
): Promise<number> {
  const provider = await withSystem("provider", (tx) =>
    tx.provider.findFirst({ where: { id: providerId, suspendedAt: null }, select: { slug: true } }),
  );
  if (!provider) return 0;
  let done = 0;
  for (;;) {
    const base = { providerId, providerSlug: provider.slug, reason: "deadlines", requestId };
    const count = await notifyDeadlines(systemCtx({ ...base, now: clock() }), BATCH);
    done += count;
    if (count < BATCH) return done;
  }
}
