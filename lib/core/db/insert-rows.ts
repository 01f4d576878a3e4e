import type { Tx } from "./tenant";

/** Tables that are given hundreds of rows at a time. */
type Table = "answer" | "assessment" | "evidence_entry";

/** A row by the names of its columns; dates as `Date`, bytes as hex after `\x`. */
export type Row = Record<string, unknown>;

/**
 * Inserts any number of rows as one statement with one parameter. Prisma's `createMany` plans each value of each row,
 * which for the answers of a few hundred sites costs more time than all else and hundreds of megabytes. A column left
 * out becomes null, whatever its default.
 */
export async function insertRows(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    JSON.stringify(rows),
  );
}
