import { spawnSync } from "node:child_process";

export interface SystemUser {
  uid: number;
  gid: number;
}

function lookUp(name: string): SystemUser | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return uid !== undefined && gid !== undefined && uid > 0 && gid >= 0 ? { uid, gid } : null;
}

function create(name: string): void {
  const useradd = ["--system", "--no-create-home", "--user-group", "--shell", "/usr/sbin/nologin", name];
  if (spawnSync("/usr/sbin/useradd", useradd).status !== 0)
    spawnSync("/usr/sbin/adduser", ["-S", "-D", "-H", name]);
}

/**
 * The user PostgreSQL runs as where this process is root, which PostgreSQL refuses to be: `postgres`, else
 * `accordant` (made if need be), else `nobody`. Null where this process is an ordinary user and needs no other.
 */
export function findPostgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp("postgres") ?? lookUp("accordant");
  if (known) return known;
  create("accordant");
  return lookUp("accordant") ?? lookUp("nobody") ?? { uid: 65_534, gid: 65_534 };
}

/** Whether that user may enter the folder, parents included: tried, not computed. */
export function canEnter(folder: string, user: SystemUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" }).status === 0;
}
