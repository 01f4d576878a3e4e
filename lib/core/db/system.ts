import pg from "pg";
import { env } from "../env";
import { openDoor, type Door, type DoorTx } from "./door";

/** The open transaction of work that looks across providers, seeing only the columns granted for it. */
export type SystemTx = DoorTx;

let opened: Door | undefined;

function door(): Door {
  return (opened ??= openDoor(env().DATABASE_SYSTEM_URL, 10, "accordant-system"));
}

function scopeOf(reason: string): string {
  const name = pg.escapeLiteral(`accordant-system ${reason}`.slice(0, 63));
  return `SELECT set_config('application_name',${name},true)`;
}

/**
 * Runs work that must look across providers: identity, routing, references, schedules, deliveries, keys. `reason`
 * says why in the database's own view of its sessions. No network and no waiting inside.
 */
export async function withSystem<T>(reason: string, fn: (tx: SystemTx) => Promise<T>): Promise<T> {
  return door().run(scopeOf(reason), fn);
}

/** Runs one named statement on the connection of a raw transaction and gives its rows. */
export type SystemQuery = <R extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<R[]>;

function queryOn(target: pg.Pool | pg.PoolClient): SystemQuery {
  return async <R extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]) => {
    const { rows } = await target.query<R>({ name, text, values: [...values] });
    return rows;
  };
}

/**
 * The system door for the few statements that run for every delivery: the same role and rules, prepared by name and
 * without a client between. One statement is a transaction of its own.
 */
export const querySystem: SystemQuery = (name, text, values) => queryOn(systemPool())(name, text, values);

/** The same with several statements in one short transaction. No network and no waiting inside. */
export async function withSystemQueries<T>(fn: (query: SystemQuery) => Promise<T>): Promise<T> {
  const client = await systemPool().connect();
  let failure: Error | undefined;
  // A connection that dies between two statements says so here; without a listener that would end the process.
  const lost = (error: Error): void => {
    failure = error;
  };
  client.on("error", lost);
  try {
    await client.query("BEGIN");
    const value = await fn(queryOn(client));
    await client.query("COMMIT");
    return value;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    // After a failure nobody knows what state the connection is in: it is closed, not kept.
    client.off("error", lost);
    client.release(failure);
  }
}

/** The pool under the system door, for the start-up check, the queue and listening. */
export function systemPool(): pg.Pool {
  return door().pool;
}

/** Closes the system door's connections. */
export async function closeSystem(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.close();
}
