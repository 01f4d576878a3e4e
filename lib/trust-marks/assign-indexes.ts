import { randomInt } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { LIST_LENGTH } from "./status-bits";

/** A mark that is to have a place in its provider's lists. */
export interface NewEntry {
  siteId: string;
  clientId: string;
  regime: string;
  mark: string;
  subject: string;
}

/** Half of a list, so that a place drawn at random is nearly always free; beyond it the next one is begun. */
const ENTRIES_MAX = LIST_LENGTH / 2;
const DRAWS_MAX = 50;

async function openList(tx: Tx, providerId: string): Promise<{ list: number; free: number }> {
  const rows = await tx.$queryRaw<{ list: number; taken: number }[]>`
    SELECT list, count(*)::int AS taken FROM status_entry WHERE provider_id = ${providerId}::uuid
    GROUP BY list ORDER BY list DESC LIMIT 1`;
  const { list, taken } = rows[0] ?? { list: 1, taken: 0 };
  return taken < ENTRIES_MAX ? { list, free: ENTRIES_MAX - taken } : { list: list + 1, free: ENTRIES_MAX };
}

/** Draws a place for each mark until it has one that nobody ever had: the table knows every place that was given. */
export async function assignIndexes(tx: Tx, ctx: Ctx, entries: readonly NewEntry[]): Promise<void> {
  let left = [...entries];
  for (let draw = 0; left.length > 0; draw += 1) {
    if (draw === DRAWS_MAX) throw new Error("No free place was drawn in the status list.");
    const { list, free } = await openList(tx, ctx.providerId);
    const rows = left.slice(0, free).map(({ siteId, clientId, regime, mark, subject }) => ({
      provider_id: ctx.providerId,
      id: newId(ctx.now),
      client_id: clientId,
      site_id: siteId,
      regime,
      mark,
      subject,
      list,
      index: randomInt(LIST_LENGTH),
      created_at: ctx.now,
    }));
    const given = await tx.$queryRaw<{ site_id: string; mark: string }[]>`
      INSERT INTO status_entry
      SELECT * FROM json_populate_recordset(NULL::status_entry, ${JSON.stringify(rows)}::json)
      ON CONFLICT ("provider_id", "list", "index") DO NOTHING
      RETURNING site_id, mark`;
    const done = new Set(given.map((row) => `${row.site_id} ${row.mark}`));
    left = left.filter(({ siteId, mark }) => !done.has(`${siteId} ${mark}`));
  }
}
