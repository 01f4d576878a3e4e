import { withSystem } from "@/lib/core/db/system";
import { asOwner } from "../owner-query";
import { openDeliveryCase, pause, publishMany } from "./delivery-case";
import { startWorker } from "./start-worker";

interface JobRow {
  id: string;
  stalled: number;
}

const drains = (state: string): Promise<JobRow[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<JobRow>(
      `SELECT id, stalled_count AS stalled FROM bullmq.job WHERE name = 'endpoint.drain' AND state::text = $1`,
      [state],
    );
    return rows;
  });

/**
 * Case 14: the worker that holds a delivery's job is killed `times` times before the receiver answers. How often the
 * job that delivered it at last had stalled, how many jobs held it in all, how many counted as failed, and whether the
 * delivery ended.
 */
export async function stallJob(
  times: number,
): Promise<{ stalled: number; jobs: number; failed: number; delivered: boolean }> {
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 0 });
  const [endpoint = ""] = opened.endpointIds;
  // Nobody is answered but the last, once it was looked at what job is at work.
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  opened.receiver.answer((_got, response) => {
    if (opened.receiver.received.length > times) void released.then(() => response.writeHead(204).end());
  });
  const ids = new Set<string>();
  let worker = startWorker();
  await publishMany(opened.provider, 1);
  for (let round = 0; round < times; round += 1) {
    while (opened.receiver.received.length <= round) await pause(10);
    await worker.kill();
    for (const job of await drains("active")) ids.add(job.id);
    // Its lease is let pass, so that the job has something to send when it is taken over.
    await withSystem("test", (tx) =>
      tx.outbox.updateMany({ where: { endpoint }, data: { claimedUntil: new Date(0) } }),
    );
    worker = startWorker();
  }
  let stalled = 0;
  while (opened.receiver.received.length <= times) await pause(10);
  for (const job of await drains("active")) {
    ids.add(job.id);
    stalled = job.stalled;
  }
  release();
  await opened.untilDelivered(30_000);
  const failed = (await drains("failed")).length;
  await worker.stop();
  await opened.receiver.close();
  return { stalled, jobs: ids.size, failed, delivered: (await opened.left()) === 0 };
}
