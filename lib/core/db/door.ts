import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { PrismaClient, type Prisma } from "@/generated/prisma/client";
import { openPool } from "./pool";
import { namePreparedStatement } from "./prepared";
import { TransactionAdapter, type Visit } from "./transaction-adapter";

/** The open transaction of one visit. */
export type DoorTx = Prisma.TransactionClient;

/** One of the two ways into the database: a pool under one role, and transactions that never start without a scope. */
export interface Door {
  /**
   * Runs `fn` in one short transaction that `scope`, a statement without parameters, opens together with BEGIN. It
   * commits when `fn` comes to its end and rolls back when it throws. What it gives to `fn` works only until then.
   */
  run<T>(scope: string, fn: (tx: DoorTx) => Promise<T>): Promise<T>;
  /** Whether the caller is inside a visit. */
  isInside(): boolean;
  /** The connections below, for the start-up check, the queue, listening and measuring. */
  pool: pg.Pool;
  close(): Promise<void>;
}

const BARE = new Set<unknown>(["COMMIT", "ROLLBACK"]);

function textOf(config: unknown): unknown {
  return typeof config === "object" && config !== null && "text" in config ? config.text : undefined;
}

// The scope travels with BEGIN in one round trip, so no transaction of a door is ever open without one. What ends a
// transaction goes as plain text: there is nothing to prepare, bind or describe.
function scopeEveryTransaction(client: pg.PoolClient, visits: AsyncLocalStorage<Visit>): void {
  const query = client.query.bind(client);
  const scoped = (config: unknown, ...rest: unknown[]): unknown => {
    const text = textOf(config);
    if (text === "BEGIN")
      return query(`BEGIN;${visits.getStore()?.scope ?? "SELECT 1/0 AS a_transaction_needs_a_scope"}`);
    return Reflect.apply(query, client, BARE.has(text) ? [text] : [config, ...rest]);
  };
  Object.assign(client, { query: scoped });
}

async function end(transaction: Transaction, how: "COMMIT" | "ROLLBACK"): Promise<void> {
  await transaction.executeRaw({ sql: how, args: [], argTypes: [] });
}

/** A client and the adapter that leads it into one transaction at a time. */
interface Guide {
  prisma: PrismaClient;
  adapter: TransactionAdapter;
}

/**
 * Opens a door. A client of its own for every transaction that runs at a time, kept for the next one, costs half of
 * what an interactive transaction of a shared client does, which builds such a client anew each time.
 */
export function openDoor(connectionString: string, max: number, name: string): Door {
  const pool = openPool(connectionString, max, name);
  const visits = new AsyncLocalStorage<Visit>();
  pool.on("connect", (client) => scopeEveryTransaction(client, visits));
  const guides: Guide[] = [];
  const idle: Guide[] = [];
  let base: Promise<SqlDriverAdapter> | undefined;

  function openGuide(info: SqlDriverAdapter): Guide {
    const adapter = new TransactionAdapter(visits, info);
    const { provider, adapterName } = info;
    const connect = (): Promise<SqlDriverAdapter> => Promise.resolve(adapter);
    const guide = { adapter, prisma: new PrismaClient({ adapter: { provider, adapterName, connect } }) };
    guides.push(guide);
    return guide;
  }

  async function visit<T>(begun: Visit, info: SqlDriverAdapter, fn: (tx: DoorTx) => Promise<T>): Promise<T> {
    const transaction = await info.startTransaction();
    const guide = idle.pop() ?? openGuide(info);
    const { proxy, revoke } = Proxy.revocable(guide.prisma, {});
    guide.adapter.enter(begun, transaction);
    try {
      const value = await fn(proxy);
      await end(transaction, "COMMIT");
      return value;
    } catch (error) {
      await end(transaction, "ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      revoke();
      guide.adapter.leave();
      idle.push(guide);
      // Gives the connection back; the pool drops one that has died.
      await transaction.commit();
    }
  }

  return {
    pool,
    isInside: () => visits.getStore() !== undefined,
    async run(scope, fn) {
      base ??= new PrismaPg(pool, { statementNameGenerator: namePreparedStatement }).connect();
      const info = await base;
      const begun = { scope };
      return visits.run(begun, () => visit(begun, info, fn));
    },
    async close() {
      await Promise.all(guides.map(({ prisma }) => prisma.$disconnect()));
      await pool.end();
    },
  };
}
