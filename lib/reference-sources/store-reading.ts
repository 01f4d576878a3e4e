import type { Prisma, ReferenceSource } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { FeedError } from "@/lib/feeds";
import { noteReading } from "./note-reading";
import type { GoodReading } from "./read-due-source";
import { storeProducts } from "./store-products";

const AT_ONCE = 500;
/** A source is asked a little before its time is over, so that one that is read daily is never a day old. */
const SHARE_OF_INTERVAL = 0.95;

/** When a source is asked next; never again for one that nobody asks. */
function nextAt({ everyMinutes, endedAt }: ReferenceSource, now: Date): Date | null {
  if (everyMinutes === null || endedAt !== null) return null;
  return new Date(now.getTime() + everyMinutes * 60_000 * SHARE_OF_INTERVAL);
}

/**
 * Lets go of a source as it was claimed, with what was learned of it. False, and nothing learned counts, where it was
 * changed or asked for again meanwhile, or claimed by another: then it is read anew.
 */
async function release(
  tx: Tx,
  { providerId, now }: Ctx,
  source: ReferenceSource,
  learned: Prisma.ReferenceSourceUpdateManyMutationInput,
): Promise<boolean> {
  const own = { providerId, id: source.id, claimedAt: source.claimedAt };
  const { count } = await tx.referenceSource.updateMany({
    where: { ...own, dueAt: source.dueAt },
    data: { claimedAt: null, takesFewer: false, dueAt: nextAt(source, now), ...learned },
  });
  if (count === 0) await tx.referenceSource.updateMany({ where: own, data: { claimedAt: null } });
  return count > 0;
}

/** Takes away what a source that was disconnected said. False where it has to be looked at again. */
export async function storeEnd(ctx: Ctx, source: ReferenceSource): Promise<boolean> {
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    if (!(await release(tx, ctx, source, {}))) return false;
    if (source.endedAt) await tx.referenceProduct.deleteMany({ where: { providerId, sourceId: source.id } });
    return true;
  });
}

/**
 * Takes a good reading over: its products are written beside those of before, a few hundred at a time, and count all at
 * once. False, and nothing of it counts, where the source was changed or asked for again while it was read.
 */
export async function storeReading(
  open: () => Ctx,
  source: ReferenceSource,
  good: GoodReading,
  ms: () => number,
): Promise<boolean> {
  const { providerId, id: sourceId, clientId } = source;
  const { feed, sha256, byteCount, mapping } = good;
  const id = newId(open().now);
  for (let from = 0; feed && from < feed.products.length; from += AT_ONCE) {
    const ctx = open();
    const some = feed.products.slice(from, from + AT_ONCE);
    await withTenant(ctx, (tx) => storeProducts(tx, ctx, { clientId, sourceId, readingId: id }, some));
  }
  const ctx = open();
  const { now } = ctx;
  return withTenant(ctx, async (tx) => {
    // The same bytes read once more are the same products.
    const readingId = feed ? id : source.readingId;
    const counts = feed
      ? { productCount: feed.products.length, parameterCount: feed.parameters }
      : { productCount: source.productCount, parameterCount: source.parameterCount };
    const means = source.mapping === null ? { mapping, mappedAt: now } : {};
    const learned = { ...means, ...counts, readingId, readAt: now, failingSince: null };
    if (!(await release(tx, ctx, source, learned))) {
      await tx.referenceProduct.deleteMany({ where: { providerId, sourceId, readingId: id } });
      return false;
    }
    const { errors, errorCount } = feed ?? { errors: [], errorCount: 0 };
    const about = {
      id,
      sha256,
      byteCount,
      ...counts,
      errorCount,
      errors: errors.map((one) => ({ ...one })),
      ms: ms(),
    };
    await noteReading(tx, ctx, { sourceId, clientId }, { state: "done", ...about });
    if (feed)
      await tx.referenceProduct.deleteMany({ where: { providerId, sourceId, readingId: { not: id } } });
    return true;
  });
}

/** Writes why a source could not be read; what it said before stands. */
export async function storeFailure(
  ctx: Ctx,
  source: ReferenceSource,
  { code, detail }: FeedError,
  ms: number,
): Promise<void> {
  const { id: sourceId, clientId, failingSince } = source;
  await withTenant(ctx, async (tx) => {
    if (!(await release(tx, ctx, source, { failingSince: failingSince ?? ctx.now }))) return;
    await noteReading(
      tx,
      ctx,
      { sourceId, clientId },
      { id: newId(ctx.now), state: "failed", failure: code, detail, ms },
    );
  });
}
