import { createServer } from "node:http";
import { makeProvider } from "../make-provider";
import { makeWebhook, publish } from "../make-webhook";
import { openDeliveryCase, pause, waitFor } from "./delivery-case";
import { startWorker } from "./start-worker";

/** No provider may have more. */
const WEBHOOKS_MOST = 100;

interface Drip {
  url: string;
  /** Requests that came so far. */
  begun: () => number;
  /** How long each connection was held, milliseconds. */
  held: number[];
  close: () => Promise<void>;
}

// One byte a second, for ever: a receiver that keeps whoever waits for it.
async function startDrip(): Promise<Drip> {
  const held: number[] = [];
  let begun = 0;
  const server = createServer((request, response) => {
    begun += 1;
    const started = performance.now();
    request.resume();
    response.writeHead(200, { "content-length": "100000" });
    const drip = setInterval(() => response.write("x"), 1_000);
    response.on("close", () => {
      clearInterval(drip);
      held.push(performance.now() - started);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    begun: () => begun,
    held,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

async function measureHealthy(rounds: number): Promise<{ p95Ms: number; slowestMs: number }> {
  const opened = await openDeliveryCase({ endpoints: 1, answerMs: 0 });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = opened.receiver.received.length;
    const started = performance.now();
    await publish(opened.provider, 1);
    while (opened.receiver.received.length === before && performance.now() - started < 60_000) await pause(2);
    times.push(performance.now() - started);
    await pause(20);
  }
  await opened.receiver.close();
  return { p95Ms: p95(times), slowestMs: Math.max(...times) };
}

/**
 * Case 10: a healthy tenant's p95 from decision to delivery, alone and beside that many receivers that send a byte a
 * second, and its slowest one there; and the longest any of those was waited for.
 */
export async function besideSlowReceivers(input: {
  receivers: number;
  rounds: number;
  /** Whether to wait until every one of them was given up, half a minute. */
  toTheEnd: boolean;
}): Promise<{ aloneMs: number; besideMs: number; slowestMs: number; longestMs: number }> {
  const worker = startWorker({ DELIVERY_LEASE_MS: "60000" });
  await measureHealthy(5);
  const { p95Ms: aloneMs } = await measureHealthy(input.rounds);
  const drip = await startDrip();
  for (let left = input.receivers; left > 0; left -= WEBHOOKS_MOST) {
    const other = await makeProvider();
    for (let index = 0; index < Math.min(left, WEBHOOKS_MOST); index += 1)
      await makeWebhook(other, `${drip.url}/${left}-${index}`);
    await publish(other, 2);
  }
  await waitFor("slow receivers", () => drip.begun() >= Math.min(input.receivers, 16));
  const { p95Ms: besideMs, slowestMs } = await measureHealthy(input.rounds);
  const end = performance.now() + (input.toTheEnd ? 45_000 : 0);
  while (drip.held.length < input.receivers && performance.now() < end) await pause(200);
  const longestMs = Math.max(0, ...drip.held);
  if (input.toTheEnd) await worker.stop();
  else await worker.kill();
  await drip.close();
  return { aloneMs, besideMs, slowestMs, longestMs };
}
