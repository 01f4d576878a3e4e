import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { PrismaClient, type Prisma } from "@/generated/prisma/client";
import type { Ctx } from "../ctx";
import { env } from "../env";
import { openPool } from "./pool";
import { namePreparedStatement } from "./prepared";
import { routedAdapter } from "./routed-adapter";

type Transactional = Prisma.TransactionClient;

/**
 * The open transaction of one verb, seeing one provider's rows. Without `findUnique`, which Prisma gathers from verbs
 * that run at the same time into one statement: `findFirst` is never gathered.
 */
export type Tx = {
  [K in keyof Transactional]: Transactional[K] extends { findUnique: unknown }
    ? Omit<Transactional[K], "findUnique" | "findUniqueOrThrow">
    : Transactional[K];
};

/** What is open in this verb and in nothing that runs beside it. */
interface Scope {
  statement: string;
  /** Null before BEGIN has been answered and from COMMIT on: what a verb forgot to await can do no more. */
  transaction: Transaction | null;
  afterCommit: (() => Promise<void>)[];
}

const scope = new AsyncLocalStorage<Scope>();
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function uuid(value: string): string {
  if (!UUID.test(value)) throw new Error("A scope takes UUIDs only.");
  return value;
}

/** The settings every policy reads, as one statement; ids are checked, so nothing needs escaping. */
export function scopeStatement(ctx: Pick<Ctx, "providerId" | "clients" | "actor">): string {
  const clients = ctx.clients === "all" ? "*" : ctx.clients.map(uuid).join(",");
  const person = ctx.actor.kind === "member" ? uuid(ctx.actor.personId) : "";
  return (
    `SELECT set_config('app.provider_id','${uuid(ctx.providerId)}',true),` +
    `set_config('app.client_ids','${clients}',true),set_config('app.person_id','${person}',true)`
  );
}

const BARE = new Set<unknown>(["COMMIT", "ROLLBACK"]);

function textOf(config: unknown): unknown {
  return typeof config === "object" && config !== null && "text" in config ? config.text : undefined;
}

// The scope travels with BEGIN in one round trip, so no transaction of this pool is ever open without one. What ends
// a transaction goes as plain text: there is nothing to prepare, bind or describe.
function scopeEveryTransaction(client: pg.PoolClient): void {
  const query = client.query.bind(client);
  const scoped = (config: unknown, ...rest: unknown[]): unknown => {
    const text = textOf(config);
    if (text === "BEGIN")
      return query(
        `BEGIN;${scope.getStore()?.statement ?? "SELECT 1/0 AS a_tenant_transaction_needs_a_scope"}`,
      );
    return Reflect.apply(query, client, BARE.has(text) ? [text] : [config, ...rest]);
  };
  Object.assign(client, { query: scoped });
}

function currentTransaction(): Transaction {
  const transaction = scope.getStore()?.transaction;
  if (!transaction) throw new Error("No tenant transaction is open here; it may be over already.");
  return transaction;
}

interface Opened {
  prisma: PrismaClient;
  driver: Promise<SqlDriverAdapter>;
  pool: pg.Pool;
}

function openClient(): Opened {
  const pool = openPool(env().DATABASE_TENANT_URL, 16, "accordant-tenant");
  pool.on("connect", scopeEveryTransaction);
  const driver = new PrismaPg(pool, { statementNameGenerator: namePreparedStatement }).connect();
  return { prisma: new PrismaClient({ adapter: routedAdapter(currentTransaction) }), driver, pool };
}

let opened: Opened | undefined;

async function finish(open: Scope, how: "COMMIT" | "ROLLBACK"): Promise<void> {
  const { transaction } = open;
  open.transaction = null;
  try {
    await transaction?.executeRaw({ sql: how, args: [], argTypes: [] });
  } finally {
    // Gives the connection back; the statement above is what ended the transaction.
    await transaction?.commit();
  }
}

async function runInside<T>({ prisma, driver }: Opened, open: Scope, fn: (tx: Tx) => Promise<T>): Promise<T> {
  open.transaction = await (await driver).startTransaction();
  let value: T;
  try {
    value = await fn(prisma);
  } catch (error) {
    // The verb's own error says more than a connection that is gone.
    await finish(open, "ROLLBACK").catch(() => undefined);
    throw error;
  }
  await finish(open, "COMMIT");
  return value;
}

/**
 * Runs one verb's work in one short transaction as the tenant role, seeing only the caller's provider and clients.
 * No network and no waiting inside; a second door inside the first is refused. The transaction is ours and not an
 * interactive one of Prisma's, which takes a verb twice the time.
 */
export async function withTenant<T>(ctx: Ctx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (scope.getStore() !== undefined) throw new Error("A tenant transaction is already open here.");
  const client = (opened ??= openClient());
  const open: Scope = { statement: scopeStatement(ctx), transaction: null, afterCommit: [] };
  const result = await scope.run(open, () => runInside(client, open, fn));
  for (const act of open.afterCommit) await act();
  return result;
}

/** Does something once the transaction has committed, such as a wake-up; never on rollback. */
export function onCommit(_tx: Tx, act: () => Promise<void>): void {
  const open = scope.getStore();
  if (!open) throw new Error("Only a verb inside a tenant transaction waits for its commit.");
  open.afterCommit.push(act);
}

/** The pool under the tenant door, for the start-up check and for measuring. */
export function tenantPool(): pg.Pool {
  opened ??= openClient();
  return opened.pool;
}

/** Closes the tenant door's connections. */
export async function closeTenant(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.prisma.$disconnect();
  await closing?.pool.end();
}
