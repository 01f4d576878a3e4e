import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";
import { postgresEnvironment } from "./environment";
import type { SystemUser } from "./find-user";

const MAJOR = "18";

function damaged(dataFolder: string, what: string): StartError {
  return new StartError(
    `The data folder ${dataFolder} is damaged: ${what}; restore it from a backup, or move it away to start afresh.`,
  );
}

function checkCluster(cluster: string, dataFolder: string): void {
  const file = path.join(cluster, "PG_VERSION");
  if (!existsSync(file)) throw damaged(dataFolder, `${file} is missing`);
  const major = readFileSync(file, "utf8").trim();
  if (!/^\d+$/.test(major)) throw damaged(dataFolder, `${file} does not hold a version`);
  if (major !== MAJOR)
    throw new StartError(
      `The data folder ${dataFolder} was made by PostgreSQL ${major}, this is PostgreSQL ${MAJOR}; ` +
        `move its data with pg_dump, or move the folder away to start afresh.`,
    );
}

interface NewCluster {
  bin: string;
  folder: string;
  dataFolder: string;
  user: SystemUser | null;
  superuserPassword: string;
}

/** Gives the cluster's folder, making the cluster first where there is none: whole, or not at all. */
export function createCluster({ bin, folder, dataFolder, user, superuserPassword }: NewCluster): string {
  const cluster = path.join(folder, "cluster");
  if (existsSync(cluster)) {
    checkCluster(cluster, dataFolder);
    return cluster;
  }
  const partial = `${cluster}.new`;
  const passwordFile = path.join(folder, "password");
  rmSync(partial, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600, flag: "wx" });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const made = spawnSync(
    path.join(bin, "initdb"),
    [`--pgdata=${partial}`, "--username=postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"].concat(
      [
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      // Nothing is lost by skipping the flush: a cluster cut short is made again.
      ["--no-sync"],
    ),
    { ...user, cwd: folder, encoding: "utf8", env: postgresEnvironment },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    const why = /error: (.+)|FATAL: +(.+)/.exec(made.stderr ?? "")?.[0] ?? made.error?.message ?? made.stderr;
    throw new StartError(`The database could not be made in ${folder}: ${why.trim()}.`);
  }
  renameSync(partial, cluster);
  return cluster;
}
