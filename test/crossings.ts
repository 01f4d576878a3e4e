import type pg from "pg";
import { tenantTables } from "./tables";

/** Tables whose rows the tenant role never changes once they are written; every other one is tried with an UPDATE. */
export const NEVER_UPDATED = new Set([
  "activity",
  "api_call",
  "api_key_limit",
  "certification_move",
  "data_key",
  "delivery_attempt",
  "evidence_entry",
  "label_sighting",
  "membership_client",
  "payment_consent",
  "payment_probe",
  "prescreen",
  "reference_reading",
  "status_list",
  "verification_count",
  "sign_off",
  "watch_look",
]);

/** Tables the tenant role deletes rows of; every other one is without that right. */
export const DELETED_FROM = new Set([
  "assessment_due",
  "audit_blob",
  "calendar_feed",
  "deadline_site",
  "endpoint_secret",
  "membership_client",
  "product_page",
  "reference_product",
  "reference_reading",
  "saved_view",
]);

/** One statement that would change rows of whoever's id is its parameter, was there no policy. */
export interface Crossing {
  table: string;
  kind: "update" | "delete";
  sql: string;
}

interface Rights {
  table: string;
  columns: string[];
  deletes: boolean;
}

const RIGHTS_SQL = `
  SELECT c.relname AS table, has_table_privilege('accordant_tenant', c.oid, 'DELETE') AS deletes,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('accordant_tenant', c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum) AS columns
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`;

/** Every change that the grants alone would let the tenant role make: each column it may set, each table it may empty. */
export async function listCrossings(client: pg.Client): Promise<Crossing[]> {
  const { rows } = await client.query<Rights>(RIGHTS_SQL);
  const rights = new Map(rows.map((row) => [row.table, row]));
  return tenantTables().flatMap(({ table, owner }): Crossing[] => {
    const { columns = [], deletes = false } = rights.get(table) ?? {};
    return [
      ...columns.map((column) => ({
        table,
        kind: "update" as const,
        sql: `UPDATE "${table}" SET "${column}" = "${column}" WHERE "${owner}" = $1`,
      })),
      ...(deletes
        ? [{ table, kind: "delete" as const, sql: `DELETE FROM "${table}" WHERE "${owner}" = $1` }]
        : []),
    ];
  });
}

/** Runs each statement against another provider's rows in an open transaction; gives those that changed any, or failed. */
export async function tryCrossings(
  client: pg.Client,
  crossings: readonly Crossing[],
  foreignId: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const { sql } of crossings) {
    await client.query("SAVEPOINT crossing");
    const outcome = await client.query(sql, [foreignId]).then(
      ({ rowCount }) => rowCount ?? 0,
      (error: unknown) => String(error),
    );
    await client.query("ROLLBACK TO SAVEPOINT crossing");
    if (outcome !== 0) found.push(`${sql}: ${outcome}`);
  }
  return found;
}
