import type { Tx } from "./tenant";

/** Tables that every verb writes to, or that are given hundreds of rows at a time. */
type Table = "activity" | "answer" | "assessment" | "evidence_entry" | "fact" | "sign_off";

/** A row by the names of its columns; dates as `Date`, bytes as hex after `\x`. */
export type Row = Record<string, unknown>;

/**
 * Inserts any number of rows as one statement with one parameter. Prisma plans each `createMany` anew, value by value,
 * which takes a verb more time than the rest of its work, and takes the answers of a few hundred sites hundreds of
 * megabytes. A column left out becomes null, whatever its default.
 */
export async function insertRows(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    JSON.stringify(rows),
  );
}
