import { readdirSync, readFileSync } from "node:fs";

const KILOBYTE = 1_024;

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

const numberIn = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);

/** A process and all that came of it, by id; itself alone where the system does not say (no `/proc`). */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  let entries: string[] = [];
  try {
    entries = readdirSync("/proc");
  } catch {
    // Not Linux.
  }
  for (const entry of entries) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    const parent = numberIn(statusOf(pid), "PPid");
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Bytes of memory that are these processes' own, what they share of programs' text left out. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const status = statusOf(pid);
    return sum + (numberIn(status, "RssAnon") + numberIn(status, "RssShmem")) * KILOBYTE;
  }, 0);
}

/** Ends a process and all that came of it, at once. */
export function killTree(root: number): void {
  for (const pid of treeOf(root))
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone already.
    }
}
