import { asOwner } from "../owner-query";
import { openDeliveryCase, pause, publishMany, waitFor } from "./delivery-case";
import { startWorker } from "./start-worker";

const CAP = 16;

export interface Counted {
  lost: number;
  /** Delivered again under the key it had before; receivers drop it. */
  repeated: number;
  seconds: number;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1_000 };
}

/** Case 1: the worker is killed again and again while it sends; what it held is free again after `leaseMs`. */
export async function killWorkers(input: {
  pushes: number;
  kills: number;
  leaseMs: number;
}): Promise<Counted & { limit: number }> {
  const settings = { DELIVERY_LEASE_MS: String(input.leaseMs) };
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 100 });
  const { seconds } = await timed(async () => {
    await publishMany(opened.provider, input.pushes);
    for (let kill = 0; kill < input.kills; kill += 1) {
      const worker = startWorker(settings);
      const before = opened.counts().raw;
      await waitFor("a delivery", async () => opened.counts().raw > before || (await opened.left()) === 0);
      await pause(Math.random() * 400);
      await worker.kill();
    }
    const last = startWorker(settings);
    await opened.untilDelivered(600_000);
    await last.stop();
  });
  const { distinct, raw } = opened.counts();
  await opened.receiver.close();
  return { lost: input.pushes - distinct, repeated: raw - distinct, seconds, limit: CAP * input.kills };
}

/** Case 2: every listening connection is ended; milliseconds until the next delivery comes all the same. */
export async function endListeners(): Promise<number> {
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 0 });
  const worker = startWorker();
  await publishMany(opened.provider, 1);
  await opened.untilDelivered(60_000);
  await asOwner((client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'LISTEN%' AND datname = current_database() AND pid <> pg_backend_pid()",
    ),
  ).catch(() => undefined);
  const started = performance.now();
  await publishMany(opened.provider, 1);
  while (opened.counts().distinct < 2 && performance.now() - started < 60_000) await pause(5);
  const ms = performance.now() - started;
  await worker.stop();
  await opened.receiver.close();
  return ms;
}

/** Case 3: the database breaks off and comes back under load. */
export async function restartDatabase(
  restart: () => Promise<void>,
  input: { pushes: number; restarts: number },
): Promise<Counted & { complaints: number; slowestSeconds: number }> {
  const opened = await openDeliveryCase({ endpoints: 4, answerMs: 50 });
  await publishMany(opened.provider, input.pushes);
  const worker = startWorker();
  await waitFor("the first delivery", () => opened.counts().raw > 0);
  let slowestSeconds = 0;
  const { seconds } = await timed(async () => {
    for (let round = 0; round < input.restarts; round += 1) {
      await pause(500);
      await restart();
      const back = performance.now();
      const before = opened.counts().distinct;
      while (opened.counts().distinct === before && performance.now() - back < 60_000) {
        if ((await opened.left().catch(() => 1)) === 0) break;
        await pause(20);
      }
      slowestSeconds = Math.max(slowestSeconds, (performance.now() - back) / 1_000);
    }
    await opened.untilDelivered(300_000);
  });
  const complaints = worker.complaints().length;
  await worker.stop();
  const { distinct, raw } = opened.counts();
  await opened.receiver.close();
  return { lost: 4 * input.pushes - distinct, repeated: raw - distinct, seconds, complaints, slowestSeconds };
}

/**
 * Case 7: every row of the queue is deleted under a worker that runs, the schedule of its sweep among them; the
 * deliveries are found by their own rows. Nothing is sent before, as their endpoints are on hold.
 */
export async function loseQueue(input: { pushes: number }): Promise<Counted> {
  const opened = await openDeliveryCase({ endpoints: 2, answerMs: 20 });
  const worker = startWorker();
  await publishMany(opened.provider, 1);
  await opened.untilDelivered(60_000);
  await opened.hold(new Date(Date.now() + 3_600_000));
  await publishMany(opened.provider, input.pushes);
  await pause(500);
  await asOwner((client) => client.query("DELETE FROM bullmq.job"));
  await opened.hold(null);
  const { seconds } = await timed(() => opened.untilDelivered(120_000));
  await worker.stop();
  const { distinct, raw } = opened.counts();
  await opened.receiver.close();
  return { lost: 2 * (input.pushes + 1) - distinct, repeated: raw - distinct, seconds };
}

/** Case 15: the worker is asked to stop while it sends; how long it takes, and what is sent again by the next. */
export async function stopUnderLoad(input: { pushes: number }): Promise<Counted & { stopSeconds: number }> {
  const opened = await openDeliveryCase({ endpoints: 50, answerMs: 500 });
  await publishMany(opened.provider, Math.ceil(input.pushes / 50));
  const first = startWorker();
  await waitFor("twenty deliveries", () => opened.counts().raw >= 20);
  const { ms } = await first.stop();
  const second = startWorker();
  const { seconds } = await timed(() => opened.untilDelivered(300_000));
  await second.stop();
  const { distinct, raw } = opened.counts();
  await opened.receiver.close();
  const wanted = Math.ceil(input.pushes / 50) * 50;
  return { lost: wanted - distinct, repeated: raw - distinct, seconds, stopSeconds: ms / 1_000 };
}
