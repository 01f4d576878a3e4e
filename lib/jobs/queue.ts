import { createPostgresBackend, Queue, Worker, type Job, type JobsOptions } from "bullmq";
import { Redis, type RedisOptions } from "ioredis";
import pg from "pg";
import { env } from "@/lib/core/env";

const QUEUE = "work";

type Processor = (job: Job) => Promise<void>;

/** What is used of BullMQ's queue, whichever backend it stands on. */
export interface QueueHandle {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: {
      name: string;
      data: object;
      opts: { removeOnComplete: boolean; removeOnFail: { count: number } };
    },
  ): Promise<unknown>;
  getJobScheduler(id: string): Promise<{ next?: number | undefined } | undefined>;
  getJobCounts(...types: ("waiting" | "active" | "delayed" | "failed")[]): Promise<Record<string, number>>;
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What is used of BullMQ's worker. */
export interface WorkerHandle {
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** How a queue or worker is opened: on PostgreSQL, or on Redis where `REDIS_URL` is set. */
export interface QueueBackend {
  queue(): QueueHandle;
  worker(process: Processor, options: WorkerTuning): WorkerHandle;
  close(): Promise<void>;
}

export interface WorkerTuning {
  concurrency: number;
  lockDurationMs: number;
  stalledIntervalMs: number;
}

// A job whose worker is killed again and again is still only a wake-up: it may stall often before it counts as failed.
const STALLED_MAX = 10;
// How soon the queue itself is asked again after it did not answer; its own 15 seconds would leave every delivery
// waiting that long after the database restarted.
const RETRY_MS = 500;

function tuned({ concurrency, lockDurationMs, stalledIntervalMs }: WorkerTuning) {
  return {
    concurrency,
    lockDuration: lockDurationMs,
    stalledInterval: stalledIntervalMs,
    maxStalledCount: STALLED_MAX,
    runRetryDelay: RETRY_MS,
  };
}

function onPostgres(connectionString: string): QueueBackend {
  const pool = new pg.Pool({
    ...{ connectionString, max: 8, options: "-c search_path=bullmq", keepAlive: true },
    // As the application's own pools: a database that does not answer is told of, and never waited for without end.
    ...{ connectionTimeoutMillis: 20_000, statement_timeout: 15_000 },
  });
  pool.on("error", () => undefined);
  return {
    queue: () => new Queue(QUEUE, { connection: pool }, createPostgresBackend),
    worker: (process, tuning) =>
      new Worker(QUEUE, process, { connection: pool, ...tuned(tuning) }, createPostgresBackend),
    close: () => pool.end(),
  };
}

// A worker waits for a server that is gone for as long as it takes. Whoever adds a job has something else to do: their
// connection fails at once rather than keep what was asked of it.
function onRedis(url: string): QueueBackend {
  const opened: Redis[] = [];
  const connect = (options: RedisOptions): Redis => {
    const connection = new Redis(url, options);
    opened.push(connection);
    return connection;
  };
  return {
    queue: () =>
      new Queue(QUEUE, { connection: connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false }) }),
    worker: (process, tuning) =>
      new Worker(QUEUE, process, { connection: connect({ maxRetriesPerRequest: null }), ...tuned(tuning) }),
    close: () => {
      for (const connection of opened) connection.disconnect();
      return Promise.resolve();
    },
  };
}

/** The queue's backend this deployment is set to use; one code path above it. */
export function openQueueBackend(): QueueBackend {
  const { REDIS_URL, DATABASE_SYSTEM_URL } = env();
  return REDIS_URL ? onRedis(REDIS_URL) : onPostgres(DATABASE_SYSTEM_URL);
}
