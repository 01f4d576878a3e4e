import type pg from "pg";
import { newId } from "@/lib/core/new-id";
import type { Statement } from "./record-statements";

/** A row that a verb is about: what in its statements differs from row to row. */
export interface Subject {
  id: string;
  slug: string;
}

/** What a verb sent when it was run for a subject. */
export interface Sent {
  subject: Subject;
  statements: readonly Statement[];
}

/** A value of a statement: as it is, or the texts between which new ids go each time. */
type Value = { as: unknown } | { between: string[] };

/** A verb's statements written out for one subject. */
export interface Script {
  begin: string;
  statements: { statement: Statement; values: Value[] }[];
}

const ID = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/;

function toldOf(value: unknown, from: Subject, to: Subject): unknown {
  if (typeof value !== "string") return value;
  return value.replaceAll(from.id, to.id).replaceAll(from.slug, to.slug);
}

// Texts and ids take turns in what a split by ids gives; an id that another run did not repeat is made anew.
function valueOf(value: unknown, other: unknown): Value {
  if (typeof value !== "string" || typeof other !== "string" || value === other) return { as: value };
  const [parts, others] = [value.split(ID), other.split(ID)];
  const between = [""];
  for (const [at, part] of parts.entries()) {
    if (part === others[at]) between.push((between.pop() ?? "") + part);
    else if (at % 2 === 1) between.push("");
    else throw new Error("The verb sends something else each time that is not an id.");
  }
  return { between };
}

/**
 * Turns what a verb sent for two subjects into a script for another: what differs between the two beyond the subject
 * itself is an id made anew each time. `begin` opens the transaction.
 */
export function writeByHand(begin: string, sent: Sent, again: Sent, wanted: Subject): Script {
  const inner = ({ statements }: Sent): Statement[] =>
    statements.filter(({ text }) => text !== "BEGIN" && text !== "COMMIT");
  const others = inner(again);
  const statements = inner(sent).map((statement, index) => {
    const other = others[index];
    if (other?.text !== statement.text)
      throw new Error("The verb does not send the same statements each time.");
    const values = statement.values.map((value, at) =>
      valueOf(toldOf(value, sent.subject, wanted), toldOf(other.values[at], again.subject, wanted)),
    );
    return { statement, values };
  });
  return { begin, statements };
}

function fill(value: Value, now: Date): unknown {
  if ("as" in value) return value.as;
  return value.between.reduce((before, after) => before + newId(now) + after);
}

/** Runs a script on a connection of the pool as one would write it without a door; gives the rows of its last read. */
export async function runByHand(pool: pg.Pool, { begin, statements }: Script, now: Date): Promise<unknown[]> {
  const client = await pool.connect();
  let rows: unknown[] = [];
  try {
    await client.query(begin);
    for (const { statement, values } of statements) {
      const config = { ...statement, values: values.map((value) => fill(value, now)) };
      rows = (await client.query<Record<string, unknown>>(config)).rows;
    }
    await client.query("COMMIT");
    return rows;
  } finally {
    client.release();
  }
}
