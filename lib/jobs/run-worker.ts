import { UnrecoverableError, type Job } from "bullmq";
import { systemNow } from "@/lib/core/clock";
import { env, type Environment } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log, withLogFields } from "@/lib/core/log";
import { METERS } from "@/lib/core/metrics";
import { JOBS, type JobName, type JobPayload } from "./contracts";
import { addJob } from "./add-job";
import { keepSchedules } from "./keep-schedules";
import { openQueueBackend, type WorkerTuning } from "./queue";

/** What a handler gets: its payload, the moment and an id to log under. */
export interface JobCall<N extends JobName> {
  payload: JobPayload<N>;
  now: Date;
  jobId: string;
}

/** One handler a contract: a contract without one does not compile. */
export type JobHandlers = { [N in JobName]: (call: JobCall<N>) => Promise<void> };

function tuningOf({ JOB_CONCURRENCY, JOB_LOCK_MS }: Environment): WorkerTuning {
  return { concurrency: JOB_CONCURRENCY, lockDurationMs: JOB_LOCK_MS, stalledIntervalMs: JOB_LOCK_MS };
}

function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

type AnyHandler = (call: { payload: unknown; now: Date; jobId: string }) => Promise<void>;

async function handle(handlers: JobHandlers, name: JobName, job: Job): Promise<void> {
  const parsed = JOBS[name].payload.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError(`The payload of ${name} is malformed.`);
  const handler: unknown = handlers[name];
  if (!isHandler(handler)) throw new UnrecoverableError(`There is no handler for ${name}.`);
  const jobId = String(job.id);
  await withLogFields({ job: name, jobId }, () => handler({ payload: parsed.data, now: systemNow(), jobId }));
}

/** Guarantee: the only payload handed on was parsed by the contract of the handler's own name. */
function isHandler(value: unknown): value is AnyHandler {
  return typeof value === "function";
}

// Permanent failures stop, transient ones retry; both are logged here and nowhere else.
async function runJob(handlers: JobHandlers, job: Job): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`There is no job named ${job.name}.`);
  try {
    await handle(handlers, job.name, job);
    METERS.jobs.inc({ job: job.name, outcome: "done" });
  } catch (error) {
    METERS.jobs.inc({ job: job.name, outcome: "failed" });
    const permanent =
      error instanceof UnrecoverableError || (error instanceof AppError && error.code !== "unavailable");
    const message = error instanceof Error ? error.message : String(error);
    log()[permanent ? "error" : "warn"](
      { job: job.name, jobId: job.id, permanent, error: message },
      "job failed",
    );
    if (permanent && !(error instanceof UnrecoverableError)) throw new UnrecoverableError(message);
    throw error;
  }
}

export interface RunningWorker {
  /** Stops taking jobs and waits for those that run. */
  close(): Promise<void>;
}

/** Starts a worker over every contract and its schedules. */
export async function runWorker(
  handlers: JobHandlers,
  tuning: WorkerTuning = tuningOf(env()),
): Promise<RunningWorker> {
  const backend = openQueueBackend();
  const queue = backend.queue();
  const worker = backend.worker((job) => runJob(handlers, job), tuning);
  const warn = (error: Error): void => log().warn({ error: error.message }, "queue");
  queue.on("error", warn);
  worker.on("error", warn);
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  const leaveSchedules = await keepSchedules(queue, tuning.stalledIntervalMs);
  for (const contract of Object.values(JOBS))
    if (contract.everyMs !== null) await addJob(queue, contract, {});
  return {
    async close() {
      leaveSchedules();
      await worker.close();
      await queue.close();
      await backend.close();
    },
  };
}
