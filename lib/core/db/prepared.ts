import { createHash } from "node:crypto";

const names = new Map<string, string>();
const NAMES_MAX = 2_000;

/** A stable name for a statement, so that PostgreSQL plans it once a connection; rare shapes stay unnamed. */
export function namePreparedStatement(query: { sql: string }): string {
  const known = names.get(query.sql);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX) return "";
  const name = `a${createHash("sha256").update(query.sql).digest("hex").slice(0, 24)}`;
  names.set(query.sql, name);
  return name;
}
