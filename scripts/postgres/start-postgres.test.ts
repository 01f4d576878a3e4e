import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findPorts } from "../stack/find-ports";
import { type RunningPostgres, startPostgres } from "./start-postgres";

const isRoot = process.getuid?.() === 0;

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "accordant-pg-"));
  chmodSync(folder, 0o711);
  return folder;
}

describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  let dataFolder: string;
  let port: number;
  let running: RunningPostgres | null = null;
  let made: string;

  beforeAll(async () => {
    made = newFolder();
    port = await findPorts(1);
    await start(made);
    await running?.stop();
    running = null;
  });

  afterAll(() => rmSync(made, { recursive: true, force: true }));

  beforeEach(async () => {
    dataFolder = newFolder();
    port = await findPorts(1);
  });

  afterEach(async () => {
    await running?.stop();
    if (running) rmSync(running.clusterFolder, { recursive: true, force: true });
    running = null;
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function start(folder = dataFolder, unsafe = true): Promise<RunningPostgres> {
    const passwords = { superuserPassword: "first/secret", ownerPassword: "second secret" };
    running = await startPostgres({ dataFolder: folder, port, ...passwords, unsafe });
    return running;
  }

  // As a start and a stop leave it, for the price of a copy.
  function placeCluster(): void {
    execFileSync("cp", ["-a", `${made}/.`, dataFolder]);
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it("lets its owner in, who is no superuser, and keeps its data over a stop", async () => {
    const { url } = await start();
    await ask(url, "CREATE TABLE kept AS SELECT 7 AS value");
    await running?.stop();
    const again = await start();
    expect(await ask(again.url, "SELECT value FROM kept")).toEqual([{ value: 7 }]);
    expect(await ask(again.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolsuper: false },
    ]);
  });

  it("lets nobody in without the password, and listens on the loopback address alone", async () => {
    placeCluster();
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(await ask(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(existsSync(`/tmp/.s.PGSQL.${port}`)).toBe(false);
  });

  it("says in one sentence that the port is taken", async () => {
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    await expect(start()).rejects.toThrow(`Port ${port} is taken by another program; set DATABASE_PORT.`);
    other.close();
  });

  it("refuses a folder that another copy uses", async () => {
    placeCluster();
    const { clusterFolder } = await start();
    const child = spawn("sleep", ["60"]);
    const birth = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(" ")[21];
    writeFileSync(path.join(clusterFolder, "running.pid"), `${child.pid} ${birth}`);
    const second = startPostgres({ dataFolder, port: port + 1, superuserPassword: "a", ownerPassword: "b" });
    await expect(second).rejects.toThrow(`Another copy of Accordant (process ${child.pid}) already uses`);
    child.kill();
  });

  it("starts over what a killed server left behind", async () => {
    placeCluster();
    const { url, clusterFolder, exited } = await start(dataFolder, false);
    await ask(url, "CREATE TABLE kept AS SELECT 7 AS value");
    const pidFile = path.join(clusterFolder, "cluster", "postmaster.pid");
    process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
    await exited;
    expect(existsSync(pidFile)).toBe(true);
    expect(await ask((await start()).url, "SELECT value FROM kept")).toEqual([{ value: 7 }]);
  });

  it("is not misled by a lock file whose process id belongs to something else by now", async () => {
    placeCluster();
    const cluster = path.join(dataFolder, "postgres", "cluster");
    writeFileSync(path.join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n`);
    expect((await start()).url).toContain(String(port));
  });

  const damages: [string, string, string, RegExp][] = [
    ["PG_VERSION is missing", "PG_VERSION", "", /is damaged: .*PG_VERSION is missing; restore it/],
    [
      "PG_VERSION is garbled",
      "PG_VERSION",
      "?!",
      /is damaged: .*PG_VERSION does not hold a version; restore it/,
    ],
    ["it is another version's", "PG_VERSION", "17", /was made by PostgreSQL 17, this is PostgreSQL 18/],
    ["the control file is cut off", "global/pg_control", "x", /cannot start on the data folder .*pg_control/],
    [
      "the control file is garbled",
      "global/pg_control",
      "x".repeat(8_192),
      /cannot start on the data folder/,
    ],
    ["the control file is missing", "global/pg_control", "", /cannot start on the data folder .*pg_control/],
  ];
  it.each(damages)("says what is wrong where %s", async (_what, file, content, sentence) => {
    placeCluster();
    const target = path.join(dataFolder, "postgres", "cluster", file);
    if (content === "") rmSync(target);
    else writeFileSync(target, content);
    await expect(start()).rejects.toThrow(sentence);
  });

  it.skipIf(!isRoot)(
    "keeps clear of a folder of mode 0700 and leaves its mode alone (needs root)",
    async () => {
      const closed = path.join(dataFolder, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const inside = path.join(closed, "data");
      mkdirSync(inside);
      const first = await start(inside);
      await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS value");
      await first.stop();
      const second = await start(inside);
      expect(await ask(second.url, "SELECT value FROM kept")).toEqual([{ value: 7 }]);
      expect(second.clusterFolder.startsWith(closed)).toBe(false);
      expect(readFileSync(path.join(inside, "postgres.location"), "utf8").trim()).toBe(second.clusterFolder);
      expect(statSync(closed).mode & 0o777).toBe(0o700);
      const owner = execFileSync("ps", ["-eo", "uid,args"], { encoding: "utf8" })
        .split("\n")
        .find((line) => line.includes(`-D ${second.clusterFolder}`));
      expect(Number.parseInt(owner ?? "0", 10)).toBeGreaterThan(0);
    },
  );

  it.skipIf(!isRoot)("says so where the folder it was told of is gone (needs root)", async () => {
    writeFileSync(path.join(dataFolder, "postgres.location"), "/var/lib/accordant/gone\n");
    await expect(start()).rejects.toThrow(/The database of .* is gone: .* restore it there/);
  });
});
