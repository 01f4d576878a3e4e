import { withSystem } from "@/lib/core/db/system";

/** How many site and regime pairs are due. */
export async function countDueSites(now: Date): Promise<number> {
  return withSystem("count due", (tx) => tx.assessmentDue.count({ where: { dueAt: { lte: now } } }));
}
