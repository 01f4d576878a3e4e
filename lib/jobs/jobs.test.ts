import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { env } from "@/lib/core/env";
import { freePort } from "@/test/free-port";
import { ownDatabase } from "@/test/own-database";
import { addJob } from "./add-job";
import { JOBS } from "./contracts";
import { openQueueBackend } from "./queue";
import { closeQueue } from "./open-queue";
import { wake } from "./wake";
import { runWorker, type JobHandlers, type RunningWorker } from "./run-worker";

const TUNING = { concurrency: 4, lockDurationMs: 1_000, stalledIntervalMs: 500 };
const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

function handlers(over: Partial<JobHandlers>): JobHandlers {
  const nothing = () => Promise.resolve();
  return {
    "endpoint.drain": nothing,
    "delivery.conclude": nothing,
    "site.check": nothing,
    "audit.run": nothing,
    "audit.recheck": nothing,
    "audit.print": nothing,
    "source.read": nothing,
    "payment.probe": nothing,
    "site.refresh": nothing,
    "control.check": nothing,
    "host.carry": nothing,
    "self_test.run": nothing,
    "reference.check": nothing,
    "reference.carry": nothing,
    "deadline.notify": nothing,
    "digest.sweep": nothing,
    "digest.notify": nothing,
    "clock.sweep": nothing,
    "stream.partition": nothing,
    "idempotency.sweep": nothing,
    "verification.sweep": nothing,
    "verification.notify": nothing,
    ...over,
  };
}

async function until(test: () => boolean, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!test() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

function suite(): void {
  let worker: RunningWorker | undefined;
  const backend = () => openQueueBackend();

  async function withQueue(
    work: (wake: (endpoint: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const opened = backend();
    const queue = opened.queue();
    queue.on("error", () => undefined);
    await work((endpoint) => addJob(queue, JOBS["endpoint.drain"], { endpoint }));
    await queue.close();
    await opened.close();
    await worker?.close();
    worker = undefined;
  }

  it("runs what is woken, once per id while it waits, and once more for a wake-up that came while it ran", async () => {
    const ran: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await withQueue(async (wake) => {
      await Promise.all(Array.from({ length: 10 }, () => wake("one")));
      await wake("two");
      worker = await runWorker(
        handlers({
          "endpoint.drain": async ({ payload }) => {
            ran.push(payload.endpoint);
            if (payload.endpoint === "one" && ran.filter((name) => name === "one").length === 1) await held;
          },
        }),
        TUNING,
      );
      await until(() => ran.includes("one") && ran.includes("two"));
      await Promise.all(Array.from({ length: 5 }, () => wake("one")));
      release();
      await until(() => ran.filter((name) => name === "one").length === 2);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(ran.toSorted()).toEqual(["one", "one", "two"]);
    });
  }, 40_000);

  it("tries again what failed for now, and not what is malformed", async () => {
    let tries = 0;
    await withQueue(async (wake) => {
      worker = await runWorker(
        handlers({
          "endpoint.drain": () => {
            tries += 1;
            return tries < 3 ? Promise.reject(new Error("not now")) : Promise.resolve();
          },
        }),
        TUNING,
      );
      await wake("again");
      await until(() => tries === 3);
      expect(tries).toBe(3);
    });
  }, 40_000);

  it("runs the schedules by themselves", async () => {
    const ran = new Set<string>();
    await withQueue(async () => {
      worker = await runWorker(
        handlers({
          "clock.sweep": () => Promise.resolve(void ran.add("clock.sweep")),
          "stream.partition": () => Promise.resolve(void ran.add("stream.partition")),
        }),
        TUNING,
      );
      await until(() => ran.size === 2);
      expect(ran).toEqual(new Set(["clock.sweep", "stream.partition"]));
    });
  }, 40_000);
}

describe("jobs on PostgreSQL", suite);

describe("a wake-up on PostgreSQL", () => {
  it("comes through once the database is back, though the first of the process fell into its outage", async () => {
    await closeQueue();
    const { DATABASE_SYSTEM_URL } = env();
    const nobody = new URL(DATABASE_SYSTEM_URL);
    nobody.port = String(await freePort());
    Object.assign(env(), { DATABASE_SYSTEM_URL: nobody.href });
    try {
      await wake("endpoint.drain", { endpoint: "lost" });
    } finally {
      Object.assign(env(), { DATABASE_SYSTEM_URL });
    }
    const ran: string[] = [];
    const worker = await runWorker(
      handlers({ "endpoint.drain": async ({ payload }) => void ran.push(payload.endpoint) }),
      TUNING,
    );
    await wake("endpoint.drain", { endpoint: "found" });
    await until(() => ran.includes("found"));
    await worker.close();
    await closeQueue();
    expect(ran).toEqual(["found"]);
  }, 30_000);
});

describe.skipIf(!hasRedis)("redis jobs", () => {
  let server: ChildProcess;
  beforeAll(async () => {
    const port = await freePort();
    server = spawn("redis-server", [
      "--port",
      String(port),
      "--bind",
      "127.0.0.1",
      "--save",
      "",
      "--appendonly",
      "no",
    ]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    Object.assign(env(), { REDIS_URL: `redis://127.0.0.1:${port}` });
  });
  afterAll(() => {
    Object.assign(env(), { REDIS_URL: undefined });
    server.kill("SIGTERM");
  });
  suite();

  it("let whoever wakes one go on where the server is gone or hangs", async () => {
    const woken = async (): Promise<number> => {
      const started = performance.now();
      await wake("endpoint.drain", { endpoint: "gone" });
      return performance.now() - started;
    };
    await woken();
    server.kill("SIGSTOP");
    expect(await woken()).toBeLessThan(1_500);
    server.kill("SIGKILL");
    expect(await woken()).toBeLessThan(1_500);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await woken()).toBeLessThan(1_500);
    await closeQueue();
    expect(await woken()).toBeLessThan(1_500);
    await closeQueue();
  }, 20_000);
});
