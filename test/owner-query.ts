import pg from "pg";

/** Runs work as the database's owner, who migrates and sees no tenant's rows. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of a table as text, whatever row-level security says; the owner lifts it for this one transaction. */
export async function readAll(client: pg.Client, table: string): Promise<string[]> {
  await client.query("BEGIN");
  try {
    await client.query(`SET LOCAL lock_timeout = '20s'`);
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(table)} NO FORCE ROW LEVEL SECURITY`);
    const { rows } = await client.query<{ line: string }>(
      `SELECT t::text AS line FROM ${pg.escapeIdentifier(table)} t`,
    );
    return rows.map((row) => row.line);
  } finally {
    await client.query("ROLLBACK");
  }
}

const pools = new Map<string, pg.Pool>();

// A new connection reads the whole catalogue first, which costs more than most of what is asked; one is kept a role.
function poolOf(url: string): pg.Pool {
  const kept = pools.get(url);
  if (kept) return kept;
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  // The database of a test file is dropped under what lies idle here.
  pool.on("error", () => pools.delete(url));
  pools.set(url, pool);
  return pool;
}

/** Runs SQL as one of the application's roles with the given settings, in a transaction that is rolled back. */
export async function asRole<T>(
  role: "tenant" | "system",
  scope: { providerId?: string; clientIds?: string; personId?: string },
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const url = process.env[role === "tenant" ? "DATABASE_TENANT_URL" : "DATABASE_SYSTEM_URL"] ?? "";
  const client = await poolOf(url).connect();
  let failure: unknown;
  try {
    await client.query("BEGIN");
    await client.query(
      "SELECT set_config('app.provider_id', $1, true), set_config('app.client_ids', $2, true), set_config('app.person_id', $3, true)",
      [scope.providerId ?? "", scope.clientIds ?? "", scope.personId ?? ""],
    );
    return await work(client);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    await client.query("ROLLBACK").catch(() => undefined);
    // What a failure leaves behind nobody knows.
    client.release(failure !== undefined);
  }
}
