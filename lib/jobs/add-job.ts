import { randomUUID } from "node:crypto";
import type { JobContract } from "./define-job";
import type { QueueHandle } from "./queue";

/** Adds one job: at most one of its id waits, and one more may run. */
export async function addJob(queue: QueueHandle, contract: JobContract, payload: object): Promise<void> {
  await queue.add(contract.name, payload, {
    jobId: `${contract.name}-${randomUUID()}`,
    deduplication: { id: `${contract.name}-${contract.idOf(payload)}`, keepLastIfActive: true },
    attempts: contract.attempts,
    backoff: { type: "exponential", delay: 1_000 },
    removeOnComplete: true,
    removeOnFail: { count: 1_000 },
  });
}
