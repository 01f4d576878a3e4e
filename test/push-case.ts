import { afterAll, beforeAll } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { withTenant } from "@/lib/core/db/tenant";
import { createPushEndpoint } from "@/lib/endpoints";
import { pushFiling } from "@/lib/filings";
import type { DeliveryAttempt, Outbox } from "@/generated/prisma/client";
import { makeProvider, makeSite, type MadeProvider } from "./make-provider";
import { passSelfTest } from "./pass-self-test";
import { drainAt } from "./make-webhook";
import { ownDatabase } from "./own-database";
import type { Answerer } from "./start-receiver";

/** A filing is taken as the coordination platform takes one. */
export const takeFiling: Answerer = (_request, response) =>
  response.writeHead(202, { "content-type": "application/json" }).end(
    JSON.stringify({
      filingNumber: "DTCP-1",
      status: "received",
      receivedAt: new Date().toISOString(),
    }),
  );

type Connection = Omit<Parameters<typeof createPushEndpoint>[0]["input"], "counterpart" | "name">;

export interface PushCase {
  provider: MadeProvider;
  /** Connects the provider to a platform of the test's own; the connection before it ends. */
  connect: (connection: Connection) => Promise<string>;
  /** Files a new site and sends what waits; gives the row and its attempts, newest first. */
  file: () => Promise<{ row: Outbox; attempts: DeliveryAttempt[] }>;
  /** Sends what waits at a moment; gives how many were taken. */
  drain: (at: Date) => Promise<number>;
}

/** Gives a file's tests a provider that files with a platform of their own, over a database of the file's own. */
export function usePushCase(): PushCase {
  let closeDatabase: () => Promise<void>;
  let provider: MadeProvider;
  let endpointId = "";
  beforeAll(async () => {
    closeDatabase = await ownDatabase();
    provider = await makeProvider();
  });
  afterAll(async () => {
    await closeDeployment();
    await closeDatabase();
  });
  const drain = (at: Date) => drainAt(endpointId, at);
  return {
    get provider() {
      return provider;
    },
    async connect(connection) {
      const input = { counterpart: "coordination-platform", name: "Platform", ...connection };
      ({ endpointId } = await createPushEndpoint({ ctx: provider.ctx(), input }));
      return endpointId;
    },
    async file() {
      const site = await makeSite(provider);
      await passSelfTest(provider, site);
      const { siteId } = site;
      const { filingId } = await pushFiling({
        ctx: provider.member("owner"),
        input: { regime: "tig", siteId },
      });
      await drain(new Date());
      return withTenant(provider.ctx(), async (tx) => {
        const row = await tx.outbox.findFirstOrThrow({ where: { subjectId: filingId, kind: "push" } });
        const attempts = await tx.deliveryAttempt.findMany({
          where: { outboxId: row.id },
          orderBy: { at: "desc" },
        });
        return { row, attempts };
      });
    },
    drain,
  };
}
