import { withSystem } from "@/lib/core/db/system";

/** Keys whose next check has come, oldest first, at most 200. */
export async function listDueReferences(now: Date): Promise<{ counterpart: string; key: string }[]> {
  return withSystem("due references", (tx) =>
    tx.registryEntry.findMany({
      where: { nextCheckAt: { lte: now } },
      orderBy: { nextCheckAt: "asc" },
      select: { counterpart: true, key: true },
      take: 200,
    }),
  );
}

/** Keys whose state has not reached every holder, longest due first, at most 200. */
export async function listDueFanOuts(now: Date): Promise<{ counterpart: string; key: string }[]> {
  return withSystem("due fan-outs", (tx) =>
    tx.registryEntry.findMany({
      where: { fanOutDueAt: { lte: now } },
      orderBy: { fanOutDueAt: "asc" },
      select: { counterpart: true, key: true },
      take: 200,
    }),
  );
}
