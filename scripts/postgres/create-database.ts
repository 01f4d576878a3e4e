import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartError } from "@/lib/core/start-error";

const OWNER = "accordant_owner";
const DATABASE = "accordant_main";
const READY_MS = 120_000;

interface Access {
  port: number;
  /** The folder that the server which answers must be running on. */
  cluster: string;
  superuserPassword: string;
  ownerPassword: string;
}

function isStarting(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ECONNREFUSED" || code === "ECONNRESET" || code === "57P03";
}

// Another server on that port may answer, and even know the password, while ours fails to take the port.
async function checkServer(client: pg.Client, { port, cluster }: Access): Promise<void> {
  const { rows } = await client.query<{ folder: string }>(
    "SELECT current_setting('data_directory') AS folder",
  );
  if (rows[0]?.folder === cluster) return;
  throw new StartError(`Port ${port} is taken by another program; set DATABASE_PORT.`);
}

async function connect({ port, superuserPassword }: Access, exited: Promise<void>): Promise<pg.Client> {
  let gone = false;
  const stopped = exited.then(() => {
    gone = true;
    return Promise.reject(new Error("it stopped at once"));
  });
  stopped.catch(() => undefined);
  const until = performance.now() + READY_MS;
  for (;;) {
    const client = new pg.Client({
      host: "127.0.0.1",
      port,
      user: "postgres",
      password: superuserPassword,
      database: "postgres",
      connectionTimeoutMillis: 5_000,
    });
    client.on("error", () => undefined);
    try {
      // Whatever else listens on that port may never answer.
      await Promise.race([client.connect(), stopped]);
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      if (gone || !isStarting(error) || performance.now() > until) throw error;
      await wait(30);
    }
  }
}

/**
 * Waits until the server answers and gives the owner's connection string, making that role and its database where
 * they are missing. The owner is a plain role that may make roles, as on a managed server, never the superuser.
 */
export async function createDatabase(access: Access, exited: Promise<void>): Promise<string> {
  const client = await connect(access, exited);
  try {
    await checkServer(client, access);
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [OWNER]);
    if (role.rowCount === 0)
      await client.query(
        `CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(access.ownerPassword)}`,
      );
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
  return `postgresql://${OWNER}:${encodeURIComponent(access.ownerPassword)}@127.0.0.1:${access.port}/${DATABASE}`;
}
