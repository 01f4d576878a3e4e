import { afterAll, beforeAll, beforeEach } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import type { DeliveryAttempt, EndpointHealth, Outbox } from "@/generated/prisma/client";
import { makeProvider, type MadeProvider } from "./make-provider";
import { makeWebhook } from "./make-webhook";
import { ownDatabase } from "./own-database";
import { startReceiver, type Receiver } from "./start-receiver";

/** When every webhook case begins. */
export const START = new Date("2026-11-20T08:00:00Z");
export const HOUR = 3_600;

/** That many seconds after the case began. */
export function after(seconds: number): Date {
  return new Date(START.getTime() + seconds * 1_000);
}

/** A test's own provider with one webhook endpoint at a receiver of its own, and what the database says of them. */
export interface WebhookCase {
  receiver: Receiver;
  provider: MadeProvider;
  endpointId: string;
  verifyWith: string;
  rows(): Promise<Outbox[]>;
  attempts(): Promise<DeliveryAttempt[]>;
  health(): Promise<EndpointHealth>;
  /** What the receiver answers from now on. */
  status(code: number, headers?: Record<string, string>): void;
}

/** Gives every test of a file a case of its own, over a database of the file's own. */
export function useWebhookCase(): WebhookCase {
  let closeDatabase: () => Promise<void>;
  let made: Pick<WebhookCase, "receiver" | "provider" | "endpointId" | "verifyWith">;
  beforeAll(async () => {
    closeDatabase = await ownDatabase();
  });
  afterAll(async () => {
    await closeDeployment();
    await closeDatabase();
  });
  beforeEach(async () => {
    const receiver = await startReceiver();
    const provider = await makeProvider(START);
    made = { receiver, provider, ...(await makeWebhook(provider, receiver.url, { now: START })) };
    return () => receiver.close();
  });
  return {
    get receiver() {
      return made.receiver;
    },
    get provider() {
      return made.provider;
    },
    get endpointId() {
      return made.endpointId;
    },
    get verifyWith() {
      return made.verifyWith;
    },
    rows: () =>
      withTenant(made.provider.ctx(), (tx) =>
        tx.outbox.findMany({ where: { endpoint: made.endpointId }, orderBy: { id: "asc" } }),
      ),
    attempts: () =>
      withTenant(made.provider.ctx(), (tx) =>
        tx.deliveryAttempt.findMany({ where: { endpoint: made.endpointId }, orderBy: { at: "asc" } }),
      ),
    health: () =>
      withTenant(made.provider.ctx(), (tx) =>
        tx.endpointHealth.findFirstOrThrow({ where: { id: made.endpointId } }),
      ),
    status: (code, headers = {}) =>
      made.receiver.answer((_got, response) => response.writeHead(code, headers).end("no")),
  };
}
