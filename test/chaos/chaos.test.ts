import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { ownServer } from "../own-database";
import { endListeners, killWorkers, loseQueue, restartDatabase, stopUnderLoad } from "./cases";
import { cutAudit } from "./cut-audit";
import { cutWrites } from "./cut-writes";
import { rotateUnderLoad } from "./rotation";
import { besideSlowReceivers } from "./slow-receivers";
import { endWorkers } from "./start-worker";
import { stallJob } from "./stalled";
import { shareRows } from "./two-workers";

// The same cases as the soak's, small; the soak prints their values at full size beside their limits.
let server: { close: () => Promise<void>; restart: () => Promise<void> };
beforeAll(async () => {
  server = await ownServer();
});
afterEach(() => endWorkers());
afterAll(async () => {
  await closeDeployment();
  await server.close();
});

describe("writes of the hosted API", () => {
  it("have one effect each under their keys, though the process is killed under them", async () => {
    expect(await cutWrites(3)).toMatchObject({ wrong: 0, contradicted: 0 });
  }, 120_000);
});

describe("an audit", () => {
  it("is gone on with where it stood when its worker is killed: no page is asked for twice but the one under way", async () => {
    expect(await cutAudit()).toEqual({ twice: ["/zh/p5"], isSame: true, hasFound: true });
  }, 180_000);
});

describe("deliveries", () => {
  it("survive a worker that is killed again and again: none lost, none doubled but for what it had under way", async () => {
    // Long enough for a slow machine: what outlasts its lease is sent twice, and rightly so.
    const { lost, repeated, limit } = await killWorkers({ pushes: 40, kills: 2, leaseMs: 6_000 });
    expect(lost).toBe(0);
    expect(repeated).toBeLessThanOrEqual(limit);
  }, 120_000);

  it("go on when every listening connection is ended", async () => {
    expect(await endListeners()).toBeLessThan(20_000);
  }, 120_000);

  it("survive a queue whose rows are all deleted, each sent once", async () => {
    expect(await loseQueue({ pushes: 40 })).toMatchObject({ lost: 0, repeated: 0 });
  }, 150_000);

  it("are finished or left whole by a worker that is asked to stop", async () => {
    const { lost, stopSeconds, repeated } = await stopUnderLoad({ pushes: 100 });
    expect([lost, repeated, stopSeconds < 30]).toEqual([0, 0, true]);
  }, 120_000);

  it("are made once each by two workers over the same rows, each refused three times first", async () => {
    // How so few are shared out is chance; that neither is idle over a thousand is the soak's to ask.
    const { leastSent: _leastSent, seconds: _seconds, ...figures } = await shareRows(60);
    expect(figures).toEqual({ wrong: 0, overlaps: 0, recordedOverlaps: 0, miscounted: 0 });
  }, 120_000);

  it("end well by the job that stalled five times, its worker killed each time while it held it", async () => {
    expect(await stallJob(5)).toEqual({ stalled: 5, jobs: 1, failed: 0, delivered: true });
  }, 120_000);

  it("reach a healthy receiver while others keep their connections busy", async () => {
    const { slowestMs } = await besideSlowReceivers({ receivers: 20, rounds: 5, toTheEnd: false });
    expect(slowestMs).toBeLessThan(15_000);
  }, 180_000);

  it("can all be verified while a secret is replaced, and not by the old one afterwards", async () => {
    expect(await rotateUnderLoad(90)).toEqual({ failures: 0, oldStillHolds: false });
  }, 60_000);

  it("survive a database that breaks off under load", async () => {
    const told = await restartDatabase(server.restart, { pushes: 60, restarts: 1 });
    expect(told).toMatchObject({ lost: 0, complaints: 0 });
  }, 180_000);
});
