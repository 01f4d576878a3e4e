import { readFileSync } from "node:fs";

// What follows the name in Linux's own account of a process; empty on other systems.
function accountOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Whether a process of this id runs, whoever owns it. One that ended but was never waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return accountOf(pid)[0] !== "Z";
}

/** What tells a process from a later one of the same id; empty where the system does not say. */
export function birthOf(pid: number): string {
  return accountOf(pid)[19] ?? "";
}
