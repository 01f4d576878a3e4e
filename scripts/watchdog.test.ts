import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { isAlive } from "./processes/is-alive";

// A process that starts one of its own, tells the watchdog, and then waits to be killed.
const PARENT = `
  import { spawn } from "node:child_process";
  const child = spawn("sleep", ["120"], { detached: true, stdio: "ignore" });
  const dog = spawn(process.execPath, ["scripts/watchdog.mjs"], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
  dog.stdin.write(JSON.stringify({ watch: child.pid, kind: "service" }) + "\\n");
  dog.stdin.write(JSON.stringify({ remove: process.argv[1] }) + "\\n", () => console.log(child.pid));
  setInterval(() => {}, 1000);`;

it(
  "leaves no process and no folder behind when whoever started them is killed",
  { timeout: 30_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "accordant-watchdog-"));
    const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pids: unknown[] = await once(parent.stdout, "data");
    const pid = Number(String(pids[0]));
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    for (let waited = 0; waited < 10_000 && (isAlive(pid) || existsSync(folder)); waited += 50)
      await wait(50);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  },
);
