import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";

/** Prisma's name for the adapter under it; it must be the one whose SQL it is to write. */
const NAMES = { provider: "postgres", adapterName: "@prisma/adapter-pg" } as const;

/**
 * A driver for a Prisma client that owns no connection: each statement goes to whatever `current` gives at that
 * moment. A transaction that Prisma opens by itself is part of the one that is open already.
 */
export function routedAdapter(current: () => SqlQueryable): SqlDriverAdapterFactory {
  const queries = {
    ...NAMES,
    queryRaw: async (query: SqlQuery) => current().queryRaw(query),
    executeRaw: async (query: SqlQuery) => current().executeRaw(query),
  };
  const nested: Transaction = {
    ...queries,
    // Prisma then sends neither COMMIT nor ROLLBACK: an error inside ends the whole transaction.
    options: { usePhantomQuery: true },
    commit: async () => undefined,
    rollback: async () => undefined,
  };
  const adapter: SqlDriverAdapter = {
    ...queries,
    executeScript: () => Promise.reject(new Error("Scripts are for migrations.")),
    startTransaction: async () => nested,
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
  return { ...NAMES, connect: async () => adapter };
}
