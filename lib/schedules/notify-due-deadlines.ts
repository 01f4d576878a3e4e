import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { notifyDeadlines, pickDue } from "@/lib/deadlines";

const BATCH = 200;

// Where a batch fails its deadlines are told of one by one: those that cannot be are logged and stop no other. Where
// none can be, something else is wrong, and the job says so.
async function notifyEach(ctx: Ctx, ids: readonly string[], failing: string[]): Promise<number> {
  let done = 0;
  let failure: Error | undefined;
  for (const id of ids) {
    try {
      done += await notifyDeadlines(ctx, [id]);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      failing.push(id);
      const what = { providerId: ctx.providerId, deadlineId: id, error: failure.message };
      log().error(what, "deadline cannot be told of");
    }
  }
  if (done === 0 && failure) throw failure;
  return done;
}

async function notifyBatch(ctx: Ctx, ids: readonly string[], failing: string[]): Promise<number> {
  try {
    return await notifyDeadlines(ctx, ids);
  } catch {
    return notifyEach(ctx, ids, failing);
  }
}

/**
 * Tells a provider's members of every deadline whose next reminder has come, in batches of 200, one short transaction
 * each. One that cannot be told of stays due and stops no other. Returns how many deadlines were looked at.
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
  const failing: string[] = [];
  let done = 0;
  for (;;) {
    const base = { providerId, providerSlug: provider.slug, reason: "deadlines", requestId };
    const ctx = systemCtx({ ...base, now: clock() });
    const ids = await pickDue(ctx, BATCH, failing);
    done += await notifyBatch(ctx, ids, failing);
    if (ids.length < BATCH) return done;
  }
}
