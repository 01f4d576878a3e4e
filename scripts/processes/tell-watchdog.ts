import { spawn } from "node:child_process";
import { Socket } from "node:net";
import path from "node:path";
import type { Writable } from "node:stream";

type Order =
  | { watch: number; kind: "service" | "database" }
  | { forget: number }
  | { remove: string }
  | { keep: string };

let pipe: Writable | undefined;

function openPipe(): Writable {
  const script = path.resolve("scripts/watchdog.mjs");
  const child = spawn(process.execPath, [script], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  child.unref();
  // A watchdog that somebody killed must not take this process along.
  child.stdin.on("error", () => undefined);
  // Its pipe stays open as long as this process lives, without keeping it alive.
  if (child.stdin instanceof Socket) child.stdin.unref();
  return child.stdin;
}

/** Tells the watchdog what to stop or remove should this process die without doing it itself. */
export function tellWatchdog(order: Order): void {
  pipe ??= openPipe();
  pipe.write(`${JSON.stringify(order)}\n`);
}
