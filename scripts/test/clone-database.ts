import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import pg from "pg";
import { makeThrowAwayFolder, type ThrowAway } from "./open-throw-away";

const TEMPLATE = "accordant_template";
const URLS = ["DATABASE_URL", "DATABASE_TENANT_URL", "DATABASE_SYSTEM_URL"];

async function runAs(superuserUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function renamed(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = database;
  return other.href;
}

// The schema belongs to whoever owns the database, so that is the same role as before.
function copy(from: string, to: string, ownerUrl: URL): string {
  const [like, name, owner] = [from, to, ownerUrl.username].map((one) => pg.escapeIdentifier(one));
  return `CREATE DATABASE ${name} TEMPLATE ${like} OWNER ${owner}`;
}

/** Keeps a prepared database as it is now, to make others like it; nobody may be connected to it. */
export async function keepTemplate({
  superuserUrl,
  variables,
}: Pick<ThrowAway, "superuserUrl" | "variables">): Promise<void> {
  const ownerUrl = new URL(variables["DATABASE_URL"] ?? "");
  await runAs(superuserUrl, copy(ownerUrl.pathname.slice(1), TEMPLATE, ownerUrl));
}

/** Makes a database like the template on the same server, with a data folder of its own. */
export async function cloneDatabase(
  superuserUrl: string,
  environment: NodeJS.ProcessEnv,
): Promise<Pick<ThrowAway, "variables" | "close">> {
  const database = `accordant_${randomBytes(8).toString("hex")}`;
  await runAs(superuserUrl, copy(TEMPLATE, database, new URL(environment["DATABASE_URL"] ?? "")));
  const folder = makeThrowAwayFolder();
  const urls = URLS.map((name): [string, string] => [name, renamed(environment[name] ?? "", database)]);
  return {
    variables: { ...Object.fromEntries(urls), ACCORDANT_DATA: folder },
    async close() {
      await runAs(superuserUrl, `DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
