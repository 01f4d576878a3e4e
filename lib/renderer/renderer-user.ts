import { spawnSync } from "node:child_process";

/** A user and group by number. */
export interface OwnUser {
  uid: number;
  gid: number;
}

// Between what systems give to people and to their own services; nothing is anybody's there.
const FIRST = 61_987;
const TRIED = 8;
const EXIT_NO_ACCOUNT = 1;

/**
 * The user a renderer runs as where this process is root: a number that no account has, so that no file and no other
 * process of the machine is that user's. Null where this process is an ordinary user, which it may not change.
 */
export function findRendererUser(): OwnUser | null {
  if (process.getuid?.() !== 0) return null;
  for (let id = FIRST; id < FIRST + TRIED; id += 1)
    if (spawnSync("id", ["-nu", String(id)], { stdio: "ignore" }).status === EXIT_NO_ACCOUNT)
      return { uid: id, gid: id };
  return null;
}

/** Whether that user may read the first of these and run the others: tried, not computed. */
export function mayRun(user: OwnUser, read: string, ...run: string[]): boolean {
  const script = 'test -r "$1" || exit 1; shift; for one; do test -x "$one" || exit 1; done';
  return spawnSync("/bin/sh", ["-c", script, "sh", read, ...run], { ...user, cwd: "/" }).status === 0;
}
