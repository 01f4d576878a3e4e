import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { makeProvider, type MadeProvider } from "../make-provider";
import { makeWebhook, publish } from "../make-webhook";
import { startReceiver, type Receiver } from "../start-receiver";

/** One provider, its receivers and what was published to them. */
export interface DeliveryCase {
  provider: MadeProvider;
  receiver: Receiver;
  endpointIds: string[];
  /** Rows that are not delivered yet. */
  left(): Promise<number>;
  untilDelivered(ms: number): Promise<void>;
  /** Keeps everything back from now on, or no longer, as a receiver may ask. */
  hold(holdUntil: Date | null): Promise<void>;
  /** Lets the waits of an endpoint's rows that are to be tried again have passed. */
  makeDue(endpoint: string): Promise<void>;
  /** Deliveries as the receiver counts them: by id, and all. */
  counts(): { distinct: number; raw: number };
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Opens a case with that many endpoints at one receiver that takes its time to answer. */
export async function openDeliveryCase(input: {
  endpoints: number;
  answerMs: number;
}): Promise<DeliveryCase> {
  const receiver = await startReceiver();
  receiver.answer((_got, response) => setTimeout(() => response.writeHead(204).end(), input.answerMs));
  const provider = await makeProvider();
  const endpointIds: string[] = [];
  for (let index = 0; index < input.endpoints; index += 1)
    endpointIds.push((await makeWebhook(provider, `${receiver.url}/${index}`)).endpointId);
  const left = () =>
    withTenant(provider.ctx(), (tx) =>
      tx.outbox.count({ where: { kind: "webhook", state: { not: "done" } } }),
    );
  return {
    provider,
    receiver,
    endpointIds,
    left,
    counts: () => {
      const ids = receiver.received.map((got) => got.headers["webhook-id"]);
      return { distinct: new Set(ids).size, raw: ids.length };
    },
    async hold(holdUntil) {
      await withSystem("test", (tx) =>
        tx.endpointHealth.updateMany({ where: { id: { in: endpointIds } }, data: { holdUntil } }),
      );
    },
    async makeDue(endpoint) {
      await withSystem("test", (tx) => {
        const dueAt = new Date();
        return tx.outbox.updateMany({
          where: { endpoint, state: "pending", dueAt: { gt: dueAt } },
          data: { dueAt },
        });
      });
    },
    async untilDelivered(ms) {
      const end = performance.now() + ms;
      while (performance.now() < end) {
        const waiting = await left().catch(() => 1);
        if (waiting === 0) return;
        await pause(100);
      }
      throw new Error(`${await left()} deliveries are still waiting after ${ms} ms.`);
    },
  };
}

/** Waits until something holds; throws what was waited for where it does not within a minute. */
export async function waitFor(what: string, test: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await test())) {
    if (performance.now() > end) throw new Error(`Waited a minute for ${what}.`);
    await pause(20);
  }
}

/** Publishes events in steps, so that no one transaction is long. */
export async function publishMany(provider: MadeProvider, count: number): Promise<void> {
  for (let done = 0; done < count; done += 200) await publish(provider, Math.min(200, count - done));
}

/** What was recorded of an endpoint's attempts: rows by how many they had, and those that began before another ended. */
export async function readAttempts(
  provider: MadeProvider,
  endpoint: string,
): Promise<{ byCount: Map<number, number>; overlapping: number }> {
  const all = await withTenant(provider.ctx(), (tx) =>
    tx.deliveryAttempt.findMany({
      where: { endpoint },
      orderBy: [{ outboxId: "asc" }, { at: "asc" }],
      select: { outboxId: true, at: true, durationMs: true },
    }),
  );
  const overlapping = all.filter((one, index) => {
    const before = all[index - 1];
    return before?.outboxId === one.outboxId && before.at.getTime() + before.durationMs > one.at.getTime();
  }).length;
  const counts = new Map<string, number>();
  for (const { outboxId } of all) counts.set(outboxId, (counts.get(outboxId) ?? 0) + 1);
  const byCount = new Map<number, number>();
  for (const count of counts.values()) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  return { byCount, overlapping };
}
