import { withSystem } from "@/lib/core/db/system";
import { systemCtx } from "@/lib/core/system-ctx";
import { refreshSites } from "@/lib/standing";

const BATCH = 100;

interface DueBatch {
  providerId: string;
  providerSlug: string;
  siteIds: string[];
}

async function nextBatch(now: Date): Promise<DueBatch | null> {
  return withSystem("due sites", async (tx) => {
    const first = await tx.assessmentDue.findFirst({
      where: { dueAt: { lte: now } },
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

/**
 * Assesses and answers again for every site that is due, provider by provider in batches of 100, oldest first.
 * Returns how many site and regime pairs were done.
 */
export async function refreshDueSites(clock: () => Date, requestId: string): Promise<number> {
  let done = 0;
  for (;;) {
    const now = clock();
    const batch = await nextBatch(now);
    if (!batch) return done;
    done += await refreshSites(systemCtx({ ...batch, reason: "refresh", now, requestId }), batch.siteIds);
  }
}
