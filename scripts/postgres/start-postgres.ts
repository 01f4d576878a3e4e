import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { claimFolder } from "../processes/claim-folder";
import { tellWatchdog } from "../processes/tell-watchdog";
import { clearPostmaster } from "./clear-postmaster";
import { createCluster } from "./create-cluster";
import { createDatabase } from "./create-database";
import { postgresEnvironment } from "./environment";
import { findBinaries } from "./find-binaries";
import { findClusterFolder } from "./find-cluster";
import { findPostgresUser } from "./find-user";
import { isTransient, readFailure, readLogFrom, sizeOf } from "./read-failure";

export interface PostgresSettings {
  dataFolder: string;
  port: number;
  superuserPassword: string;
  ownerPassword: string;
  /** For a cluster that is removed after use: nothing is flushed to disk. */
  unsafe?: boolean;
}

export interface RunningPostgres {
  /** The owner's connection string. */
  url: string;
  /** Where the cluster is, which may be outside the data folder. */
  clusterFolder: string;
  /** Resolves when the server is gone, asked or not. */
  exited: Promise<void>;
  /** Ends sessions, writes everything down and waits until the server is gone. */
  stop(): Promise<void>;
  /** Breaks off at once, as a crash does; the next start recovers. */
  crash(): Promise<void>;
}

const STOP_MS = 4_000;
const ATTEMPTS = 20;

function options(port: number, unsafe: boolean): string[] {
  const values = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(unsafe ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGINT");
    const inTime = await Promise.race([exited.then(() => true), wait(STOP_MS, false, { ref: false })]);
    if (!inTime) child.kill("SIGQUIT");
  }
  await exited;
}

/**
 * Starts the embedded PostgreSQL on 127.0.0.1 over the data folder, making the cluster and the database where they
 * are missing. Throws a `StartError` with one sentence where the port is taken, the folder is damaged or in use.
 */
export async function startPostgres(settings: PostgresSettings): Promise<RunningPostgres> {
  const { dataFolder, port } = settings;
  const user = findPostgresUser();
  const folder = findClusterFolder(dataFolder, user);
  const release = claimFolder(folder);
  try {
    const bin = findBinaries(folder, user);
    const cluster = createCluster({ ...settings, bin, folder, user });
    await clearPostmaster(cluster);
    const logFile = path.join(dataFolder, "logs", "postgres.log");
    mkdirSync(path.dirname(logFile), { recursive: true });
    for (let attempt = 1; ; attempt += 1) {
      const since = sizeOf(logFile);
      const log = openSync(logFile, "a");
      const child = spawn(
        path.join(bin, "postgres"),
        ["-D", cluster, ...options(port, settings.unsafe ?? false)],
        {
          ...user,
          cwd: folder,
          detached: true,
          stdio: ["ignore", log, log],
          env: postgresEnvironment,
        },
      );
      closeSync(log);
      const exited = new Promise<void>((resolve) => {
        child.once("exit", () => resolve()).once("error", () => resolve());
      });
      if (child.pid) tellWatchdog({ watch: child.pid, kind: "database" });
      void exited.then(() => child.pid && tellWatchdog({ forget: child.pid }));
      try {
        const url = await createDatabase({ ...settings, cluster }, exited);
        return {
          url,
          clusterFolder: folder,
          exited: exited.then(release),
          stop: () => stop(child, exited),
          crash: async () => {
            child.kill("SIGQUIT");
            await exited;
          },
        };
      } catch (error) {
        await stop(child, exited);
        const said = readLogFrom(logFile, since);
        if (!isTransient(said) || attempt === ATTEMPTS) throw readFailure(said, settings, error);
        await wait(500);
      }
    }
  } catch (error) {
    release();
    throw error;
  }
}
