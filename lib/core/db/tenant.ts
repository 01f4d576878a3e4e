import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient, type Prisma } from "@/generated/prisma/client";
import type { Ctx } from "../ctx";
import { env } from "../env";
import { openPool } from "./pool";
import { namePreparedStatement } from "./prepared";

/** The open transaction of one verb, seeing one provider's rows. */
export type Tx = Prisma.TransactionClient;

const scope = new AsyncLocalStorage<string>();
const afterCommit = new WeakMap<Tx, (() => Promise<void>)[]>();
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
      return query(`BEGIN;${scope.getStore() ?? "SELECT 1/0 AS a_tenant_transaction_needs_a_scope"}`);
    return Reflect.apply(query, client, BARE.has(text) ? [text] : [config, ...rest]);
  };
  Object.assign(client, { query: scoped });
}

function openClient(): { prisma: PrismaClient; pool: pg.Pool } {
  const pool = openPool(env().DATABASE_TENANT_URL, 16, "accordant-tenant");
  pool.on("connect", scopeEveryTransaction);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: namePreparedStatement }),
  });
  return { prisma, pool };
}

let opened: ReturnType<typeof openClient> | undefined;

/**
 * Runs one verb's work in one short transaction as the tenant role, seeing only the caller's provider and clients.
 * No network and no waiting inside; a second door inside the first is refused.
 */
export async function withTenant<T>(ctx: Ctx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (scope.getStore() !== undefined) throw new Error("A tenant transaction is already open here.");
  opened ??= openClient();
  const { prisma } = opened;
  let todo: (() => Promise<void>)[] = [];
  const result = await scope.run(scopeStatement(ctx), () =>
    prisma.$transaction(
      async (tx) => {
        const value = await fn(tx);
        todo = afterCommit.get(tx) ?? [];
        return value;
      },
      { maxWait: 20_000, timeout: 15_000 },
    ),
  );
  for (const act of todo) await act();
  return result;
}

/** Does something once the transaction has committed, such as a wake-up; never on rollback. */
export function onCommit(tx: Tx, act: () => Promise<void>): void {
  const acts = afterCommit.get(tx);
  if (acts) acts.push(act);
  else afterCommit.set(tx, [act]);
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
