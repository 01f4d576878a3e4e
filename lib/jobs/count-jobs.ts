import { log } from "@/lib/core/log";
import { openQueue } from "./open-queue";

/** Jobs of the queue by what they do now. */
export interface JobCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/** How many jobs wait, run, are put off or have failed; null where the queue does not answer. */
export async function countJobs(): Promise<JobCounts | null> {
  try {
    const queue = await openQueue();
    const counts = await queue.getJobCounts("waiting", "active", "delayed", "failed");
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { waiting, active, delayed, failed };
  } catch (error) {
    log().warn({ error: error instanceof Error ? error.message : String(error) }, "jobs not counted");
    return null;
  }
}
