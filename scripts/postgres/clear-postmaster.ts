import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../processes/is-alive";

const STOP_MS = 10_000;

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster);
  } catch {
    // No such file on this system: believe the id.
    return true;
  }
}

/**
 * Clears what a killed server left: an orphan still running on the cluster is stopped (nobody else can own it once
 * its folder is claimed), and a lock file whose process is gone, or is by now something else, is removed.
 */
export async function clearPostmaster(cluster: string): Promise<void> {
  const file = path.join(cluster, "postmaster.pid");
  let pid: number;
  try {
    pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  } catch {
    return;
  }
  if (Number.isInteger(pid) && pid > 1 && isPostmasterOf(pid, cluster)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; waited < STOP_MS && isAlive(pid); waited += 50) await wait(50);
    if (isAlive(pid)) process.kill(pid, "SIGQUIT");
    while (isAlive(pid)) await wait(50);
  }
  rmSync(file, { force: true });
}
