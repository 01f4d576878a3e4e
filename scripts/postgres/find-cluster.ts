import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";
import { canEnter, type SystemUser } from "./find-user";

const OUTSIDE = ["/var/lib/accordant", "/var/tmp/accordant"];

function makeOwned(folder: string, user: SystemUser | null): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

// Folders above the data folder are the person's own: where they keep PostgreSQL's user out, they stay closed.
function makeOutside(user: SystemUser): string {
  for (const parent of OUTSIDE) {
    try {
      mkdirSync(parent, { recursive: true, mode: 0o711 });
      if (!canEnter(parent, user)) continue;
      return makeOwned(path.join(parent, randomBytes(8).toString("hex")), user);
    } catch {
      continue;
    }
  }
  throw new StartError(
    `PostgreSQL's user may enter neither the data folder nor ${OUTSIDE.join(" nor ")}; ` +
      `set ACCORDANT_DATA to a folder that every user may enter, or start as an ordinary user.`,
  );
}

/**
 * The folder that holds the cluster: inside the data folder, or, where PostgreSQL's user cannot enter that,
 * outside, with a file in the data folder that says where.
 */
export function findClusterFolder(dataFolder: string, user: SystemUser | null): string {
  const pointer = path.join(dataFolder, "postgres.location");
  if (existsSync(pointer)) {
    const named = readFileSync(pointer, "utf8").trim();
    if (path.isAbsolute(named) && existsSync(named)) return named;
    throw new StartError(
      `The database of ${dataFolder} is gone: ${pointer} says it is at "${named}"; ` +
        `restore it there, or move ${dataFolder} away to start afresh.`,
    );
  }
  const inside = path.join(dataFolder, "postgres");
  if (user === null || canEnter(dataFolder, user)) return makeOwned(inside, user);
  if (existsSync(path.join(inside, "cluster")))
    throw new StartError(
      `PostgreSQL runs as another user, which may not enter ${dataFolder} any more; give it back that permission.`,
    );
  const outside = makeOutside(user);
  writeFileSync(pointer, `${outside}\n`);
  return outside;
}
