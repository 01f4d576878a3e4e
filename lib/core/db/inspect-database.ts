import pg from "pg";
import { StartError } from "../start-error";

const REASONS: Record<string, string> = {
  "28P01": "the password is wrong",
  "28000": "the server does not let this user in",
  "3D000": "there is no such database on that server",
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host name is unknown",
  ETIMEDOUT: "the host does not answer",
  ECONNRESET: "the other side hung up",
};

function where(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  return `${url.hostname}:${url.port || "5432"}${url.pathname}`;
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("errors" in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return "";
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  if (!URL.canParse(ownerUrl)) {
    throw new StartError(
      "DATABASE_URL is not a URL; write it as postgresql://user:password@host:port/database.",
    );
  }
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const text = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const reason = REASONS[codeOf(error)] ?? (text || "it does not answer as PostgreSQL");
    throw new StartError(`DATABASE_URL does not work (${where(ownerUrl)}): ${reason}.`);
  }
}

/**
 * Connects as the owner and makes sure the database is PostgreSQL 15 or later and either empty or ours. Throws a
 * `StartError` otherwise; gives back the open connection.
 */
export async function inspectDatabase(ownerUrl: string): Promise<pg.Client> {
  const client = await connect(ownerUrl);
  try {
    const version = await client.query<{ number: string }>(
      "SELECT current_setting('server_version_num') AS number",
    );
    if (Number(version.rows[0]?.number) < 150_000) {
      throw new StartError(
        `DATABASE_URL names a PostgreSQL older than 15 (${where(ownerUrl)}); use 15 or later.`,
      );
    }
    const found = await client.query<{ ours: boolean; others: string[] | null }>(`
      SELECT to_regclass('public._prisma_migrations') IS NOT NULL AND to_regclass('public.rulebook_version') IS NOT NULL AS ours,
        array_agg(c.relname::text ORDER BY c.relname) FILTER (WHERE c.relname IS NOT NULL) AS others
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'bullmq') AND c.relkind IN ('r', 'p', 'v', 'm')`);
    const row = found.rows[0];
    const others = row?.others ?? [];
    if (!row?.ours && others.some((name) => name !== "_prisma_migrations")) {
      throw new StartError(
        `DATABASE_URL names a database that is not empty and not Accordant's (${where(ownerUrl)} has the table "${others[0]}"); give it an empty one.`,
      );
    }
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}
