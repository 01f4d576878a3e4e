import type { ReferenceSource } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { FeedError } from "./feed-error";
import type { GoodReading } from "./read-due-source";
import { storeProducts } from "./store-products";

const AT_ONCE = 500;
const READINGS_KEPT_DAYS = 30;

/** When a source is asked next; never again for one that nobody asks. */
function nextAt({ everyMinutes, endedAt }: ReferenceSource, now: Date): Date | null {
  return everyMinutes === null || endedAt !== null ? null : new Date(now.getTime() + everyMinutes * 60_000);
}

/**
 * Takes a good reading over: its products are written beside those of before, a few hundred at a time, and count all at
 * once. Null where nothing was to be read; then what an ended source said goes.
 */
export async function storeReading(
  open: () => Ctx,
  source: ReferenceSource,
  good: GoodReading | null,
  ms: () => number,
): Promise<void> {
  const { providerId, id: sourceId, clientId } = source;
  const readingId = newId(open().now);
  const own = { clientId, sourceId, readingId };
  for (let from = 0; good && from < good.products.length; from += AT_ONCE) {
    const ctx = open();
    const some = good.products.slice(from, from + AT_ONCE);
    await withTenant(ctx, (tx) => storeProducts(tx, ctx, own, some));
  }
  const ctx = open();
  const { now } = ctx;
  await withTenant(ctx, async (tx) => {
    const where = { providerId, id: sourceId };
    // Whoever asked for another reading meanwhile gets it.
    const asked = await tx.referenceSource.findFirst({ where, select: { dueAt: true } });
    const isAskedAgain = asked?.dueAt ? asked.dueAt <= now : false;
    const done = {
      claimedAt: null,
      takesFewer: false,
      ...(isAskedAgain ? {} : { dueAt: nextAt(source, now) }),
    };
    if (!good) {
      await tx.referenceSource.updateMany({ where, data: done });
      if (source.endedAt) await tx.referenceProduct.deleteMany({ where: { providerId, sourceId } });
      return;
    }
    const { sha256, byteCount, mapping, isSame, errors, errorCount } = good;
    const counts = isSame
      ? { productCount: source.productCount, parameterCount: source.parameterCount }
      : { productCount: good.products.length, parameterCount: good.parameters };
    const row = {
      providerId,
      id: readingId,
      clientId,
      sourceId,
      state: "done",
      sha256,
      byteCount,
      ...counts,
    };
    await tx.referenceReading.createMany({
      data: [{ ...row, errorCount, errors: errors.map((one) => ({ ...one })), ms: ms(), readAt: now }],
    });
    const means = source.mapping === null ? { mapping, mappedAt: now } : {};
    // The same bytes read once more are the same products: their rows are of this reading from now on.
    if (isSame && source.readingId)
      await tx.$executeRaw`UPDATE reference_product SET reading_id = ${readingId}::uuid
        WHERE provider_id = ${providerId}::uuid AND source_id = ${sourceId}::uuid AND reading_id = ${source.readingId}::uuid`;
    await tx.referenceSource.updateMany({
      where,
      data: { ...done, ...means, ...counts, readingId, readAt: now, failingSince: null },
    });
    await tx.referenceProduct.deleteMany({ where: { providerId, sourceId, readingId: { not: readingId } } });
    const old = new Date(now.getTime() - READINGS_KEPT_DAYS * 86_400_000);
    await tx.referenceReading.deleteMany({ where: { providerId, sourceId, readAt: { lt: old } } });
  });
}

/** Writes why a source could not be read; what it said before stands. */
export async function noteFailure(
  ctx: Ctx,
  source: ReferenceSource,
  error: FeedError,
  ms: number,
): Promise<void> {
  const { providerId, id: sourceId, clientId } = source;
  const { now } = ctx;
  await withTenant(ctx, async (tx) => {
    const row = {
      providerId,
      id: newId(now),
      clientId,
      sourceId,
      state: "failed",
      failure: error.code,
      detail: error.detail,
    };
    await tx.referenceReading.createMany({ data: [{ ...row, ms, readAt: now }] });
    await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId },
      data: {
        ...{ claimedAt: null, takesFewer: false, dueAt: nextAt(source, now) },
        failingSince: source.failingSince ?? now,
      },
    });
  });
}
