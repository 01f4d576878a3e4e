import { createServer } from "node:http";
import { makeProvider } from "../make-provider";
import { makeWebhook, publish } from "../make-webhook";
import { openDeliveryCase, pause } from "./delivery-case";
import { startWorker } from "./start-worker";

interface Drip {
  url: string;
  /** How long each connection was held, milliseconds. */
  held: number[];
  close: () => Promise<void>;
}

// One byte a second, for ever: a receiver that keeps whoever waits for it.
async function startDrip(): Promise<Drip> {
  const held: number[] = [];
  const server = createServer((request, response) => {
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

async function measureHealthy(rounds: number): Promise<number> {
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
  return p95(times);
}

/**
 * Case 10: a healthy tenant's p95 from decision to delivery, alone and beside that many receivers that send a byte a
 * second; and the longest any of those was waited for.
 */
export async function besideSlowReceivers(input: {
  receivers: number;
  rounds: number;
  /** Whether to wait until every one of them was given up, half a minute. */
  toTheEnd: boolean;
}): Promise<{ aloneMs: number; besideMs: number; longestMs: number }> {
  const worker = startWorker({ DELIVERY_LEASE_MS: "60000" });
  await measureHealthy(5);
  const aloneMs = await measureHealthy(input.rounds);
  const drip = await startDrip();
  const other = await makeProvider();
  for (let index = 0; index < input.receivers; index += 1) await makeWebhook(other, `${drip.url}/${index}`);
  await publish(other, 2);
  await pause(3_000);
  const besideMs = await measureHealthy(input.rounds);
  const end = performance.now() + (input.toTheEnd ? 45_000 : 0);
  while (drip.held.length < input.receivers && performance.now() < end) await pause(200);
  const longestMs = Math.max(0, ...drip.held);
  if (input.toTheEnd) await worker.stop();
  else await worker.kill();
  await drip.close();
  return { aloneMs, besideMs, longestMs };
}
