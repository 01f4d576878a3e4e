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
