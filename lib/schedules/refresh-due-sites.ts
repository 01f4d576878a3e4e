import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { refreshSites } from "@/lib/standing";

const BATCH = 100;
const RETRY_SECONDS_MIN = 5;
const RETRY_SECONDS_MAX = 3_600;

interface DueBatch {
  providerId: string;
  providerSlug: string;
  siteIds: string[];
}

async function nextBatch(now: Date, failing: readonly string[]): Promise<DueBatch | null> {
  return withSystem("due sites", async (tx) => {
    const first = await tx.assessmentDue.findFirst({
      where: { dueAt: { lte: now }, providerId: { notIn: [...failing] } },
      orderBy: { dueAt: "asc" },
      select: { providerId: true },
    });
    if (!first) return null;
    const provider = await tx.provider.findUnique({
      where: { id: first.providerId },
      select: { slug: true },
    });
    const rows = await tx.assessmentDue.findMany({
      where: { providerId: first.providerId, dueAt: { lte: now } },
      orderBy: [{ siteId: "asc" }],
      distinct: ["siteId"],
      select: { siteId: true },
      take: BATCH,
    });
    return {
      providerId: first.providerId,
      providerSlug: provider?.slug ?? "",
      siteIds: rows.map((row) => row.siteId),
    };
  });
}

// A site that cannot be done is due later, twice as long each time and at most an hour.
async function putOff(ctx: Ctx, siteId: string): Promise<void> {
  await withSystem(
    "put off",
    (tx) => tx.$executeRaw`
      UPDATE assessment_due SET failures = failures + 1, due_at = ${ctx.now}::timestamptz
        + make_interval(secs => least(${RETRY_SECONDS_MIN}::int * 2 ^ least(failures, 20), ${RETRY_SECONDS_MAX}::int))
      WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid AND due_at <= ${ctx.now}`,
  );
}

async function refreshOne(ctx: Ctx, siteId: string): Promise<number | null> {
  try {
    return await refreshSites(ctx, [siteId]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log().error({ providerId: ctx.providerId, siteId, error: message }, "site cannot be assessed");
    await putOff(ctx, siteId);
    return null;
  }
}

// Where a batch fails its sites are done one by one. Null where none of them can be, so something else is wrong.
async function refreshBatch(ctx: Ctx, siteIds: readonly string[]): Promise<number | null> {
  try {
    return await refreshSites(ctx, siteIds);
  } catch {
    const done: (number | null)[] = [];
    for (const siteId of siteIds) done.push(await refreshOne(ctx, siteId));
    return done.every((pairs) => pairs === null)
      ? null
      : done.reduce<number>((sum, pairs) => sum + (pairs ?? 0), 0);
  }
}

/**
 * Assesses and answers again for every site that is due, provider by provider in batches of 100, oldest first. A site
 * that fails is logged, put off and stops no other; a provider of whose batch nothing can be done waits for the next
 * call. Returns how many site and regime pairs were done.
 */
export async function refreshDueSites(clock: () => Date, requestId: string): Promise<number> {
  const failing: string[] = [];
  let done = 0;
  for (;;) {
    const now = clock();
    const batch = await nextBatch(now, failing);
    if (!batch) return done;
    const pairs = await refreshBatch(
      systemCtx({ ...batch, reason: "refresh", now, requestId }),
      batch.siteIds,
    );
    if (pairs === null) failing.push(batch.providerId);
    done += pairs ?? 0;
  }
}
