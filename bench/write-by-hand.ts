import type pg from "pg";
import { newId } from "@/lib/core/new-id";
import type { Statement } from "./record-statements";

/** A row that a verb is about: what in its statements differs from row to row. */
export interface Subject {
  id: string;
  slug: string;
}

/** A verb's statements written out for one subject, with the places that take a new id each time. */
export interface Script {
  begin: string;
  statements: { statement: Statement; newIdsAt: number[] }[];
}

function toldOf(value: unknown, from: Subject, to: Subject): unknown {
  if (typeof value !== "string") return value;
  return value.replaceAll(from.id, to.id).replaceAll(from.slug, to.slug);
}

/**
 * Turns what a verb sent for two subjects into a script for another: what differs between the two beyond the subject
 * itself is an id made anew each time. `begin` opens the transaction.
 */
export function writeByHand(
  begin: string,
  sent: { subject: Subject; statements: readonly Statement[] },
  again: { subject: Subject; statements: readonly Statement[] },
  wanted: Subject,
): Script {
  const inner = (statements: readonly Statement[]): Statement[] =>
    statements.filter(({ text }) => text !== "BEGIN" && text !== "COMMIT");
  const others = inner(again.statements);
  const statements = inner(sent.statements).map((statement, index) => {
    const other = others[index];
    if (other?.text !== statement.text) throw new Error("The verb does not send the same statements each time.");
    const newIdsAt = statement.values.flatMap((value, at) =>
      toldOf(value, sent.subject, again.subject) === other.values[at] ? [] : [at],
    );
    const values = statement.values.map((value) => toldOf(value, sent.subject, wanted));
    return { statement: { ...statement, values }, newIdsAt };
  });
  return { begin, statements };
}

/** Runs a script on a connection of the pool as one would write it without a door; gives the rows of its last read. */
export async function runByHand(pool: pg.Pool, { begin, statements }: Script, now: Date): Promise<unknown[]> {
  const client = await pool.connect();
  let rows: unknown[] = [];
  try {
    await client.query(begin);
    for (const { statement, newIdsAt } of statements) {
      const values = newIdsAt.length > 0 ? [...statement.values] : statement.values;
      for (const at of newIdsAt) values[at] = newId(now);
      rows = (await client.query<Record<string, unknown>>({ ...statement, values })).rows;
    }
    await client.query("COMMIT");
    return rows;
  } finally {
    client.release();
  }
}
