import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { cancelNotices } from "@/lib/notices";
import { earliestOf } from "./earliest-of";
import { isOpen, nextRung } from "./ladder";
import { mostUrgent, readState } from "./read-state";

interface Row {
  id: string;
  due_at: Date;
  zone: string;
  readings: unknown;
  known_from: Date;
  next_rung_at: Date | null;
  states: string[];
}

// A rung that is due and was not acted on yet stays due, whatever else changes; one to come moves with the readings.
function rungAt(row: Row, state: ReturnType<typeof readState>, now: Date): Date | null {
  if (!isOpen(state)) return null;
  if (row.next_rung_at && row.next_rung_at <= now) return row.next_rung_at;
  const { due_at: dueAt, zone, readings, known_from: knownFrom } = row;
  const earliestAt = earliestOf({ dueAt, readings, knownFrom });
  return nextRung({ dueAt, earliestAt, zone, state }, now)?.at ?? null;
}

/**
 * Sums up how deadlines stand at their sites, ends those that no site states any more, sets when people are told
 * next, and cancels what they were to be told of those that are met or ended.
 */
export async function settleDeadlines(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.due_at, d.zone, d.readings, d.known_from, d.next_rung_at,
      ARRAY(SELECT DISTINCT s.state FROM deadline_site s
        WHERE s.provider_id = d.provider_id AND s.deadline_id = d.id) AS states
    FROM deadline d WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id = ANY (${[...ids]}::uuid[])`;
  const settled = rows.map((row) => {
    const state = mostUrgent(row.states);
    return {
      id: row.id,
      state: state ?? "",
      ended_at: state === null ? ctx.now : null,
      next_rung_at: state === null ? null : rungAt(row, state, ctx.now),
    };
  });
  // An ended row keeps the state it had.
  await tx.$executeRaw`
    UPDATE deadline d SET state = coalesce(nullif(v.state, ''), d.state), ended_at = v.ended_at, next_rung_at = v.next_rung_at
    FROM json_populate_recordset(NULL::deadline, ${JSON.stringify(settled)}::json) v
    WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id = v.id`;
  const ended = settled.flatMap(({ id, state }) => (state === "" ? [id] : []));
  const met = settled.flatMap(({ id, state }) => (state !== "" && !isOpen(readState(state)) ? [id] : []));
  await cancelNotices(tx, ctx, ended, "deadline_ended");
  await cancelNotices(tx, ctx, met, "deadline_met");
}
