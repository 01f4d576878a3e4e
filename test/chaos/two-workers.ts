import { wake } from "@/lib/jobs";
import { freePort } from "../free-port";
import { readAttempts, openDeliveryCase, pause, publishMany, waitFor } from "./delivery-case";
import { startWorker } from "./start-worker";

const REFUSALS = 3;
const ANSWER_MS = 20;

export interface TwoWorkers {
  /** Rows that were not delivered once, by the receiver's own record. */
  wrong: number;
  /** Requests under a key that another request was just under way for. */
  overlaps: number;
  /** Attempts as they were recorded that began before the row's attempt before them had ended. */
  recordedOverlaps: number;
  /** Rows without just the attempts they needed. */
  miscounted: number;
  /** What the worker that sent fewer of them sent. */
  leastSent: number;
  seconds: number;
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function sentBy(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = [...text.matchAll(/^accordant_deliveries_total\{[^}]*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Case 5: two worker processes over the same due rows of one endpoint, each row refused three times first. */
export async function shareRows(rows: number): Promise<TwoWorkers> {
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 0 });
  const [endpoint = ""] = opened.endpointIds;
  const tries = new Map<string, number>();
  const taken = new Map<string, number>();
  const underWay = new Set<string>();
  let overlaps = 0;
  opened.receiver.answer((got, response) => {
    const id = got.headers["webhook-id"] ?? "";
    if (underWay.has(id)) overlaps += 1;
    underWay.add(id);
    const count = (tries.get(id) ?? 0) + 1;
    tries.set(id, count);
    const isTaken = count > REFUSALS;
    if (isTaken) taken.set(id, (taken.get(id) ?? 0) + 1);
    setTimeout(() => {
      underWay.delete(id);
      response.writeHead(isTaken ? 204 : 503).end();
    }, ANSWER_MS);
  });
  const ports = [await freePort(), await freePort()];
  const workers = ports.map((port) => startWorker({ DELIVERY_LEASE_MS: "60000", WORKER_PORT: String(port) }));
  // Only two that are both at work share anything.
  await waitFor("both workers", async () => (await Promise.all(ports.map(isReady))).every(Boolean));
  const started = performance.now();
  await publishMany(opened.provider, rows);
  while ((await opened.left()) > 0 && performance.now() - started < 600_000) {
    // The waits of minutes between tries pass at once; and either worker may take the wake-up.
    await opened.makeDue(endpoint);
    await wake("endpoint.drain", { endpoint });
    await pause(100);
  }
  const seconds = (performance.now() - started) / 1_000;
  const sent = await Promise.all(ports.map(sentBy));
  await Promise.all(workers.map((worker) => worker.stop()));
  await opened.receiver.close();
  const once = [...taken.values()].filter((count) => count === 1).length;
  const attempts = await readAttempts(opened.provider, endpoint);
  return {
    wrong: rows - once + (taken.size - once),
    overlaps,
    recordedOverlaps: attempts.overlapping,
    miscounted: rows - (attempts.byCount.get(REFUSALS + 1) ?? 0),
    leastSent: Math.min(...sent),
    seconds,
  };
}
