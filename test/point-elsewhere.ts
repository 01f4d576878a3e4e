import type { Client } from "pg";

const HISTORIES = ["fact", "assessment", "rulebook_overlay", "answer"];

/** Takes a row of one provider and tries to make its key columns lead to a row of the other; only the key can refuse. */
export async function pointElsewhere(
  client: Client,
  source: string,
  columns: readonly string[],
  own: string,
  foreign: string,
  target: string,
): Promise<string> {
  const [, ...rest] = columns;
  const last = rest.at(-1) ?? "";
  await client.query("BEGIN");
  try {
    for (const table of new Set([source, target]))
      await client.query(`ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    for (const table of HISTORIES) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    const { rows } = await client.query<{ id: string }>(
      `SELECT id::text FROM "${target}" WHERE provider_id = $1 LIMIT 1`,
      [foreign],
    );
    const have = await client.query(`SELECT 1 FROM "${source}" WHERE provider_id = $1 LIMIT 1`, [own]);
    if (!rows[0] || have.rows.length === 0) return `no rows to try with (${have.rows.length})`;
    const set = source === "filing" ? `"client_id" = coalesce("client_id", gen_random_uuid()), ` : "";
    const one = `(SELECT ctid FROM "${source}" WHERE provider_id = $2 LIMIT 1)`;
    await client.query(`UPDATE "${source}" SET ${set}"${last}" = $1 WHERE ctid = ${one}`, [rows[0].id, own]);
    return "written";
  } catch (error) {
    return error instanceof Error && error.message.includes("foreign key constraint")
      ? "refused"
      : String(error);
  } finally {
    await client.query("ROLLBACK");
  }
}
