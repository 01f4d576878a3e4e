import { afterAll, beforeAll, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { freePort } from "@/test/free-port";
import { ownDatabase } from "@/test/own-database";
import { openStatusServer } from "./status-server";

let closeDatabase: () => Promise<void>;
let port: number;
let isReady = true;
let server: Awaited<ReturnType<typeof openStatusServer>>;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers });

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  port = await freePort();
  const status = { isReady: () => Promise.resolve(isReady), clock: systemNow };
  server = await openStatusServer(status, { ...env(), WORKER_PORT: port });
});
afterAll(async () => {
  await server.close();
  await closeDeployment();
  await closeDatabase();
});

it("says that the worker lives, and whether it works", async () => {
  expect((await get("/healthz")).status).toBe(200);
  expect((await get("/readyz")).status).toBe(200);
  isReady = false;
  expect((await get("/readyz")).status).toBe(503);
  expect((await get("/healthz")).status).toBe(200);
});

it("tells a monitor how deliveries stand and what the process uses", async () => {
  const answer = await get("/metrics");
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const text = await answer.text();
  expect(text).toContain('accordant_outbox_rows{state="pending"} 0');
  expect(text).toContain("process_resident_memory_bytes");
});

it("has nothing else, and no metrics for whoever comes through a proxy", async () => {
  expect((await get("/")).status).toBe(404);
  expect((await get("/metrics", { "x-forwarded-for": "203.0.113.9" })).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`, { method: "POST" })).status).toBe(404);
});

it("is nowhere where no port is set", async () => {
  const none = await openStatusServer({ isReady: () => Promise.resolve(true), clock: systemNow }, env());
  await none.close();
  expect(env().WORKER_PORT).toBe(0);
});
