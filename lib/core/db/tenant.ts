import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import type { Ctx } from "../ctx";
import { env } from "../env";
import { openDoor, type Door, type DoorTx } from "./door";

/** The open transaction of one verb, seeing one provider's rows. */
export type Tx = DoorTx;

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

let opened: Door | undefined;

function door(): Door {
  return (opened ??= openDoor(env().DATABASE_TENANT_URL, 16, "accordant-tenant"));
}

/** A transaction that the verbs of one caller share, one after the other. */
interface Shared {
  scope: string;
  tx: Tx;
  isBusy: boolean;
}

const shared = new AsyncLocalStorage<Shared>();

async function join<T>(open: Shared, ctx: Ctx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (open.isBusy) throw new Error("A tenant transaction is already open here.");
  if (scopeStatement(ctx) !== open.scope) throw new Error("Verbs that share a transaction have one caller.");
  open.isBusy = true;
  try {
    return await fn(open.tx);
  } finally {
    open.isBusy = false;
  }
}

/**
 * Runs one verb's work in one short transaction as the tenant role, seeing only the caller's provider and clients.
 * No network and no waiting inside; a second door inside the first is refused.
 */
export async function withTenant<T>(ctx: Ctx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const open = shared.getStore();
  if (open) return join(open, ctx, fn);
  if (opened?.isInside()) throw new Error("A tenant transaction is already open here.");
  let todo: (() => Promise<void>)[] = [];
  const result = await door().run(scopeStatement(ctx), async (tx) => {
    const value = await fn(tx);
    todo = afterCommit.get(tx) ?? [];
    return value;
  });
  for (const act of todo) await act();
  return result;
}

/** What may be done in a transaction that verbs share. */
export interface Together {
  tx: Tx;
  /** Runs verbs so that what they wrote is undone where one of them throws, and the transaction goes on. */
  attempt: <T>(work: () => Promise<T>) => Promise<T>;
}

async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRawUnsafe("SAVEPOINT attempt");
  try {
    return await work();
  } catch (error) {
    afterCommit.delete(tx);
    await tx.$executeRawUnsafe("ROLLBACK TO SAVEPOINT attempt");
    throw error;
  }
}

/**
 * Runs several verbs of one caller in one transaction: all of what they write holds, or none of it. Each of them opens
 * `withTenant` as always and joins. What they do on commit is done once, after the whole. No network inside, as in one.
 */
export async function withTenantTogether<T>(ctx: Ctx, fn: (together: Together) => Promise<T>): Promise<T> {
  return withTenant(ctx, (tx) =>
    shared.run({ scope: scopeStatement(ctx), tx, isBusy: false }, () =>
      fn({ tx, attempt: (work) => attempt(tx, work) }),
    ),
  );
}

/** Does something once the transaction has committed, such as a wake-up; never on rollback. */
export function onCommit(tx: Tx, act: () => Promise<void>): void {
  const acts = afterCommit.get(tx);
  if (acts) acts.push(act);
  else afterCommit.set(tx, [act]);
}

/** The pool under the tenant door, for the start-up check and for measuring. */
export function tenantPool(): pg.Pool {
  return door().pool;
}

/** Closes the tenant door's connections. */
export async function closeTenant(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.close();
}
