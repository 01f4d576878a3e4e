// Outlives the process that started it just long enough to stop what that one left behind: its standard input is a
// pipe which the operating system closes however that process dies, by `kill -9` too.
import { rmSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

const SERVICE_MS = 4_000;
const DATABASE_MS = 8_000;

/** pid -> "service" (leads its process group) or "database" (a postmaster, which stops its own children) */
const watched = new Map();
const folders = new Set();

function send(pid, kind, signal) {
  try {
    process.kill(kind === "service" ? -pid : pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function stopAll(kind, polite, hard, ms) {
  const pids = [...watched].filter(([, found]) => found === kind).map(([pid]) => pid);
  for (const pid of pids) send(pid, kind, polite);
  const until = performance.now() + ms;
  while (performance.now() < until && pids.some((pid) => send(pid, kind, 0))) await wait(50);
  for (const pid of pids) send(pid, kind, hard);
}

process
  .on("SIGINT", () => {})
  .on("SIGTERM", () => {})
  .on("SIGHUP", () => {});
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  if (order.watch) watched.set(order.watch, order.kind);
  if (order.forget) watched.delete(order.forget);
  if (order.remove) folders.add(order.remove);
  if (order.keep) folders.delete(order.keep);
}
await stopAll("service", "SIGTERM", "SIGKILL", SERVICE_MS);
await stopAll("database", "SIGINT", "SIGQUIT", DATABASE_MS);
for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
