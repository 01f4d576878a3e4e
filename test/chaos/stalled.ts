import { asOwner } from "../owner-query";
import { openDeliveryCase, pause, publishMany } from "./delivery-case";
import { startWorker } from "./start-worker";

// The row is free again when its job is taken over, so that the job has something to send.
const SHORT = { DELIVERY_LEASE_MS: "500" };

interface JobRow {
  id: string;
  state: string;
  stalled: number;
  /** Who holds it, where anybody does. */
  holder: string | null;
}

const drains = (): Promise<JobRow[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<JobRow>(
      `SELECT id, state::text, stalled_count AS stalled, lock_token AS holder FROM bullmq.job
       WHERE name = 'endpoint.drain' ORDER BY stalled_count DESC`,
    );
    return rows;
  });

/** The job of a delivery as somebody holds it who did not hold it before. */
async function heldAnew(holders: ReadonlySet<string>): Promise<JobRow> {
  for (;;) {
    const [job] = await drains();
    if (job?.state === "active" && job.holder !== null && !holders.has(job.holder)) return job;
    await pause(5);
  }
}

/**
 * Case 14: the worker that holds a delivery's job is killed `times` times while it holds it. How often the job had
 * stalled when it was held last, how many jobs were held in all, how many counted as failed in the end, and whether the
 * delivery ended.
 */
export async function stallJob(
  times: number,
): Promise<{ stalled: number; jobs: number; failed: number; delivered: boolean }> {
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 0 });
  let isAnswering = false;
  // Nobody is answered before the last, so that the job is not over before its worker is killed.
  opened.receiver.answer((_got, response) => void (isAnswering && response.writeHead(204).end()));
  const holders = new Set<string>();
  const ids = new Set<string>();
  await publishMany(opened.provider, 1);
  for (let round = 0; round < times; round += 1) {
    const worker = startWorker(SHORT);
    const { id, holder } = await heldAnew(holders);
    await worker.kill();
    holders.add(holder ?? "");
    ids.add(id);
  }
  isAnswering = true;
  const last = startWorker(SHORT);
  const { id, stalled } = await heldAnew(holders);
  ids.add(id);
  await opened.untilDelivered(60_000);
  const failed = (await drains()).filter((job) => job.state === "failed").length;
  await last.stop();
  await opened.receiver.close();
  return { stalled, jobs: ids.size, failed, delivered: (await opened.left()) === 0 };
}
