import path from "node:path";
import pg from "pg";
import { runMigrations } from "bullmq";
import { StartError } from "../start-error";
import { inspectDatabase } from "./inspect-database";
import { applyMigrations } from "./migrations";

/** What a deployment's database needs before a process may connect to it. */
export interface PrepareDatabase {
  /** The owner's URL: it only migrates and makes the two roles. */
  ownerUrl: string;
  /** Given where the roles are made by someone else. */
  tenantUrl?: string | undefined;
  systemUrl?: string | undefined;
  /** Password for the login roles made here. */
  rolePassword: string;
  /** Folder of the migrations; the one beside the schema unless told. */
  migrationsFolder?: string | undefined;
}

function withRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

async function ensureLogin(client: pg.Client, role: string, group: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const secret = `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  // What a role may not do is said once, when it is made; only a superuser may say it again.
  if (known.rows.length > 0) await client.query(`ALTER ROLE ${name} ${secret}`);
  else await client.query(`CREATE ROLE ${name} ${secret} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
  await client.query(`GRANT ${group} TO ${name}`);
}

// The queue's tables are BullMQ's own; the system role uses them and owns nothing there.
async function prepareQueue(client: pg.Client): Promise<void> {
  await client.query("CREATE SCHEMA IF NOT EXISTS bullmq");
  await runMigrations(client, "bullmq");
  await client.query("GRANT USAGE ON SCHEMA bullmq TO accordant_system");
  await client.query(
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO accordant_system",
  );
  await client.query("GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO accordant_system");
  await client.query("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO accordant_system");
}

/**
 * Migrates the database, makes the two login roles where no URLs for them are given, and prepares the queue's
 * schema. Safe to run again and from several processes at once. Throws a `StartError` with one sentence.
 */
export async function prepareDatabase(
  input: PrepareDatabase,
): Promise<{ tenantUrl: string; systemUrl: string }> {
  const client = await inspectDatabase(input.ownerUrl);
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('accordant-prepare'))");
    await applyMigrations(input.ownerUrl, input.migrationsFolder ?? path.resolve("prisma/migrations"));
    await prepareQueue(client);
    const database = new URL(input.ownerUrl).pathname.slice(1);
    const roles = { tenant: `${database}_tenant_login`, system: `${database}_system_login` };
    if (!input.tenantUrl) await ensureLogin(client, roles.tenant, "accordant_tenant", input.rolePassword);
    if (!input.systemUrl) await ensureLogin(client, roles.system, "accordant_system", input.rolePassword);
    for (const stream of ["delivery_attempt", "api_call"])
      await client.query("SELECT ensure_month_partitions($1, current_date, 3)", [stream]);
    return {
      tenantUrl: input.tenantUrl ?? withRole(input.ownerUrl, roles.tenant, input.rolePassword),
      systemUrl: input.systemUrl ?? withRole(input.ownerUrl, roles.system, input.rolePassword),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database could not be prepared: ${text.split("\n")[0]}.`);
  } finally {
    await client.end();
  }
}
