import { withSystem } from "@/lib/core/db/system";

const AT_ONCE = 200;
/** After how long it is looked again whether anybody has a key that nobody had. */
const UNHELD_DAYS = 1;

/**
 * Keys whose next check has come, oldest first, at most 200, of those that somebody has: a certificate of any provider,
 * or a site whose exporter names it. A key that nobody has any more is put off by a day without being asked for; whoever
 * takes it up again has it looked up at once.
 */
export async function listDueReferences(now: Date): Promise<{ counterpart: string; key: string }[]> {
  return withSystem(
    "due references",
    (tx) =>
      tx.$queryRaw<{ counterpart: string; key: string }[]>`
      WITH due AS (
        SELECT counterpart, key, next_check_at,
          EXISTS (SELECT FROM lsp_certificate c WHERE c.number = key)
            OR EXISTS (SELECT FROM site s WHERE s.localizer ->> 'number' = key) AS is_held
        FROM registry_entry WHERE next_check_at <= ${now} ORDER BY next_check_at LIMIT ${AT_ONCE}::int
      ), put_off AS (
        UPDATE registry_entry e SET next_check_at = ${now}::timestamptz + make_interval(days => ${UNHELD_DAYS}::int)
        FROM due WHERE NOT due.is_held AND e.counterpart = due.counterpart AND e.key = due.key
          AND e.next_check_at = due.next_check_at
      )
      SELECT counterpart, key FROM due WHERE is_held ORDER BY next_check_at`,
  );
}

/** Keys whose state has not reached every holder, longest due first, at most 200. */
export async function listDueFanOuts(now: Date): Promise<{ counterpart: string; key: string }[]> {
  return withSystem("due fan-outs", (tx) =>
    tx.registryEntry.findMany({
      where: { fanOutDueAt: { lte: now } },
      orderBy: { fanOutDueAt: "asc" },
      select: { counterpart: true, key: true },
      take: AT_ONCE,
    }),
  );
}
