import { withSystem } from "@/lib/core/db/system";

/** Streams kept by month. */
const STREAMS = ["delivery_attempt"] as const;
const MONTHS_AHEAD = 3;

/** Makes the partitions of this month and the two after it. Returns how many are new. */
export async function ensurePartitions(now: Date): Promise<number> {
  const month = now.toISOString().slice(0, 10);
  return withSystem("partitions", async (tx) => {
    let made = 0;
    for (const stream of STREAMS) {
      const rows = await tx.$queryRaw<{ made: number }[]>`
        SELECT ensure_month_partitions(${stream}, ${month}::date, ${MONTHS_AHEAD}::int) AS made`;
      made += rows[0]?.made ?? 0;
    }
    return made;
  });
}
