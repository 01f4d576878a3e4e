import { withSystem, type SystemTx } from "@/lib/core/db/system";

const CALL_MONTHS = 13;
/** Streams kept by month, and how many months that have ended are kept; null: all of them. */
const STREAMS = [
  { name: "delivery_attempt", monthsKept: null },
  // A year to compare with, and the month that is compared.
  { name: "api_call", monthsKept: CALL_MONTHS },
] as const;
const MONTHS_AHEAD = 3;

function monthsBefore(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}

async function drop(tx: SystemTx, stream: string, before: string): Promise<number> {
  const rows = await tx.$queryRaw<{ dropped: number }[]>`
    SELECT drop_month_partitions(${stream}, ${before}::date) AS dropped`;
  return rows[0]?.dropped ?? 0;
}

// What was counted of calls goes with them; provider by provider, as the counts are indexed.
async function pruneCounts(tx: SystemTx, before: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM verification_count v USING provider p WHERE v.provider_id = p.id AND v.hour < ${before}::date`;
}

/**
 * Makes the partitions of this month and the two after it, and drops those no longer kept, with what was counted of
 * them. Gives how many of each.
 */
export async function ensurePartitions(now: Date): Promise<{ made: number; dropped: number }> {
  const month = now.toISOString().slice(0, 10);
  return withSystem("partitions", async (tx) => {
    const done = { made: 0, dropped: 0 };
    for (const { name, monthsKept } of STREAMS) {
      const rows = await tx.$queryRaw<{ made: number }[]>`
        SELECT ensure_month_partitions(${name}, ${month}::date, ${MONTHS_AHEAD}::int) AS made`;
      done.made += rows[0]?.made ?? 0;
      if (monthsKept !== null) done.dropped += await drop(tx, name, monthsBefore(now, monthsKept));
    }
    await pruneCounts(tx, monthsBefore(now, CALL_MONTHS));
    return done;
  });
}
