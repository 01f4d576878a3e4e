import { log } from "@/lib/core/log";
import { JOBS, type JobName, type JobPayload } from "./contracts";
import { addJob } from "./add-job";
import { openQueue } from "./open-queue";

const WAKE_MS_MAX = 1_000;

function inTime(adding: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${WAKE_MS_MAX} ms`)), WAKE_MS_MAX);
  });
  return Promise.race([adding, late]).finally(() => clearTimeout(timer));
}

/**
 * Wakes a job soon. A wake-up that is lost costs seconds, never work: the row it is about stays due and the sweep
 * finds it. So a queue that does not answer within a second is logged, not thrown and not waited for.
 */
export async function wake<N extends JobName>(name: N, payload: JobPayload<N>): Promise<void> {
  try {
    await inTime(openQueue().then((queue) => addJob(queue, JOBS[name], payload)));
  } catch (error) {
    log().warn({ job: name, error: error instanceof Error ? error.message : String(error) }, "wake-up lost");
  }
}
