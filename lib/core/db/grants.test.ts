import { expect, it } from "vitest";
import { asOwner } from "@/test/owner-query";
import { TABLES } from "@/test/tables";

/** The columns of people, sign-ins, reference tables and keys that the system role may change, and no others. */
const CHANGED: Record<string, string[]> = {
  api_contract: ["served_at"],
  host_turn: ["held_until", "holder"],
  person: ["disabled_at"],
  public_host: ["carry_due_at", "proven_at", "provider_id", "site_id"],
  registry_entry: [
    "checked_at",
    "failing_since",
    "failure",
    "failure_params",
    "fan_out_due_at",
    "fan_out_failing_since",
    "fresh_until",
    "next_check_at",
    "occurred_at",
    "sequence",
    "snapshot_id",
    "stated_at",
  ],
  sign_in_limit: ["count", "expires_at"],
  sign_in_link: ["used_at"],
  sign_in_session: ["ended_at", "last_seen_at"],
  signing_key: ["retired_at"],
};

it("lets the system role change no more of a row than its work needs", async () => {
  const tables = [...TABLES.identity, ...TABLES.reference, ...TABLES.system];
  const rows = await asOwner(async (client) => {
    const found = await client.query<{ table: string; columns: string[]; deletes: boolean }>(
      `SELECT c.relname AS table, has_table_privilege('accordant_system', c.oid, 'DELETE') AS deletes,
         ARRAY(SELECT a.attname::text FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             AND has_column_privilege('accordant_system', c.oid, a.attnum, 'UPDATE') ORDER BY 1) AS columns
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) ORDER BY c.relname`,
      [tables],
    );
    return found.rows;
  });
  const changed = rows.filter(({ columns }) => columns.length > 0);
  expect(Object.fromEntries(changed.map(({ table, columns }) => [table, columns]))).toEqual(CHANGED);
  expect(rows.flatMap(({ table, deletes }) => (deletes ? [table] : []))).toEqual([
    "host_turn",
    "sign_in_limit",
  ]);
});
