import type { AsyncLocalStorage } from "node:async_hooks";
import type {
  ConnectionInfo,
  SqlDriverAdapter,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";

/** One transaction's stay behind a door, known to everything that it calls. */
export interface Visit {
  scope: string;
}

/** How long one transaction may go on, milliseconds. */
const LONGEST_MS = 15_000;

/**
 * Leads a Prisma client into the transaction it was given, and only for those who came with it: work that was left
 * behind by an earlier visit is refused, never run in another's transaction. Statements go one after the other, since a
 * connection has but one at a time: Prisma asks for several relations at once, and callers may too.
 */
export class TransactionAdapter implements SqlDriverAdapter {
  readonly provider;
  readonly adapterName;
  private last: Promise<unknown> = Promise.resolve();
  private open: { visit: Visit; transaction: Transaction; until: number } | undefined;

  constructor(
    private readonly visits: AsyncLocalStorage<Visit>,
    private readonly base: SqlDriverAdapter,
  ) {
    this.provider = base.provider;
    this.adapterName = base.adapterName;
  }

  enter(visit: Visit, transaction: Transaction): void {
    this.last = Promise.resolve();
    this.open = { visit, transaction, until: performance.now() + LONGEST_MS };
  }

  leave(): void {
    this.open = undefined;
  }

  private inside(): Transaction {
    const { open } = this;
    if (open === undefined || open.visit !== this.visits.getStore())
      throw new Error("This transaction is over: what works in it must be awaited before it ends.");
    if (performance.now() > open.until)
      throw new Error(`A transaction takes at most ${LONGEST_MS / 1_000} seconds: this one took longer.`);
    return open.transaction;
  }

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.inTurn(async () => this.inside().queryRaw(query));
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.inTurn(async () => this.inside().executeRaw(query));
  }

  executeScript(): Promise<void> {
    return Promise.reject(new Error("A transaction runs statements, not scripts."));
  }

  /** A step that Prisma wants to hold together is part of the transaction it stands in. */
  startTransaction(): Promise<Transaction> {
    const { provider, adapterName } = this;
    return Promise.resolve({
      provider,
      adapterName,
      options: { usePhantomQuery: true },
      queryRaw: (query) => this.queryRaw(query),
      executeRaw: (query) => this.executeRaw(query),
      commit: () => Promise.resolve(),
      rollback: () => Promise.resolve(),
    });
  }

  getConnectionInfo(): ConnectionInfo {
    return this.base.getConnectionInfo?.() ?? { supportsRelationJoins: true };
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
