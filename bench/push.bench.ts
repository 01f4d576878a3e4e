import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { wake } from "@/lib/jobs";
import { openQueueBackend } from "@/lib/jobs/queue";
import { makeProvider, word, type MadeProvider } from "@/test/make-provider";
import { makeWebhook, publish } from "@/test/make-webhook";
import { compareRounds } from "./compare-rounds";
import { printLine } from "./print-line";
import { startProcess } from "./start-process";
import { startSimulatorsProcess } from "./start-simulators";

const CONCURRENCY = 32;
const ENDPOINTS = 16;
const DELIVERIES = 4_800;
const JOBS = 6_000;
const ROUNDS = 3;
const GIVE_UP_MS = 120_000;
const LATER_MS = 86_400_000;

const Count = z.looseObject({ distinct: z.number(), refused: z.number() });

interface Inbox {
  name: string;
  endpointId: string;
}

async function openInbox(provider: MadeProvider, receiverUrl: string): Promise<Inbox> {
  const name = `bench-${word()}`;
  const { endpointId, verifyWith } = await makeWebhook(provider, `${receiverUrl}/${name}`);
  const answer = await fetch(`${receiverUrl}/control/inboxes`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ name, secrets: [verifyWith] }),
  });
  if (!answer.ok) throw new Error(`The receiver refused the inbox: ${await answer.text()}`);
  return { name, endpointId };
}

async function acknowledged(receiverUrl: string, inboxes: readonly Inbox[]): Promise<number> {
  let sum = 0;
  for (const { name } of inboxes) {
    const text = await (await fetch(`${receiverUrl}/control/count?inbox=${name}`)).text();
    const { distinct, refused } = Count.parse(JSON.parse(text));
    if (refused > 0) throw new Error(`${refused} deliveries were refused.`);
    sum += distinct;
  }
  return sum;
}

// Written ahead and due later, then made due at once: what is measured is sending, not deciding.
async function measureDeliveries(
  provider: MadeProvider,
  receiverUrl: string,
  inboxes: readonly Inbox[],
): Promise<number> {
  const before = await acknowledged(receiverUrl, inboxes);
  for (let done = 0; done < DELIVERIES / ENDPOINTS; done += 100)
    await publish(provider, 100, new Date(Date.now() + LATER_MS));
  const started = performance.now();
  await withTenant(provider.ctx(), (tx) =>
    tx.outbox.updateMany({ where: { state: "pending" }, data: { dueAt: new Date() } }),
  );
  for (const { endpointId } of inboxes) await wake("endpoint.drain", { endpoint: endpointId });
  const until = started + GIVE_UP_MS;
  for (;;) {
    const now = (await acknowledged(receiverUrl, inboxes)) - before;
    if (now >= DELIVERIES) return DELIVERIES / ((performance.now() - started) / 1_000);
    if (performance.now() > until) throw new Error(`${now} of ${DELIVERIES} deliveries came.`);
    await wait(25);
  }
}

async function measureNoop(): Promise<number> {
  const backend = openQueueBackend();
  const queue = backend.queue();
  const options = { removeOnComplete: true, removeOnFail: { count: 1 } };
  const mark = word();
  for (let added = 0; added < JOBS; added += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_unused, index) =>
        queue.add("nothing", {}, { ...options, jobId: `${mark}-${added + index}` }),
      ),
    );
  let done = 0;
  const started = performance.now();
  const worker = backend.worker(
    () => {
      done += 1;
      return Promise.resolve();
    },
    { concurrency: CONCURRENCY, lockDurationMs: 30_000, stalledIntervalMs: 30_000 },
  );
  while (done < JOBS) await wait(5);
  const rate = JOBS / ((performance.now() - started) / 1_000);
  await worker.close();
  await queue.close();
  await backend.close();
  return rate;
}

/**
 * Deliveries a second that the simulated receiver verified and acknowledged, from one worker process that runs 32 jobs
 * at once, against jobs that do nothing on the same queue, 32 at once, in the same run.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const simulators = await startSimulatorsProcess(environment);
  const settings = { ...environment, JOB_CONCURRENCY: String(CONCURRENCY), LOG_LEVEL: "warn" };
  try {
    const provider = await makeProvider();
    const inboxes: Inbox[] = [];
    while (inboxes.length < ENDPOINTS) inboxes.push(await openInbox(provider, simulators.receiverUrl));
    const { subject, baseline, ratio } = await compareRounds(
      ROUNDS,
      async () => {
        const worker = await startProcess(["--enable-source-maps", ".build/worker.mjs"], settings, null);
        await wait(3_000);
        const rate = await measureDeliveries(provider, simulators.receiverUrl, inboxes);
        await worker.stop();
        return rate;
      },
      measureNoop,
    );
    printLine({
      name: "push.deliveries",
      value: subject,
      unit: "deliveries/s",
      ratio,
      baseline: "push.no-op-jobs",
    });
    printLine({ name: "push.no-op-jobs", value: baseline, unit: "jobs/s" });
  } finally {
    await simulators.stop();
    await closeDeployment();
  }
}
