import { log } from "@/lib/core/log";
import { JOBS, type JobName, type JobPayload } from "./contracts";
import { addJob } from "./add-job";
import { openQueue } from "./open-queue";

/**
 * Wakes a job soon. A wake-up that is lost costs seconds, never work: the row it is about stays due and the sweep
 * finds it. So a queue that does not answer is logged, not thrown.
 */
export async function wake<N extends JobName>(name: N, payload: JobPayload<N>): Promise<void> {
  try {
    await addJob(openQueue(), JOBS[name], payload);
  } catch (error) {
    log().warn({ job: name, error: error instanceof Error ? error.message : String(error) }, "wake-up lost");
  }
}
