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

/**
 * Runs one verb's work in one short transaction as the tenant role, seeing only the caller's provider and clients.
 * No network and no waiting inside; a second door inside the first is refused.
 */
export async function withTenant<T>(ctx: Ctx, fn: (tx: Tx) => Promise<T>): Promise<T> {
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
