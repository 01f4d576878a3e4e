import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

// Unpacks into the temporary folder of its process, so it gets one of its own: whole, or not at all.
const UNPACK = `
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();`;

export interface FoundChromium {
  executablePath: string;
  env: Record<string, string>;
}

/** Where programs are on this machine. */
export type Machine = Readonly<NodeJS.ProcessEnv>;

function installed(machine: Machine): string | null {
  const folders = (machine["PATH"] ?? "").split(path.delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
  return found ?? (existsSync(MAC) ? MAC : null);
}

async function unpack(machine: Machine, folder: string): Promise<string | null> {
  const file = path.join(folder, "chromium");
  if (existsSync(file)) return file;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const code = await new Promise((resolve) => {
    const env = { ...machine, TMPDIR: partial };
    spawn(process.execPath, ["--input-type=module", "-e", UNPACK], { env, stdio: "ignore" })
      .once("exit", resolve)
      .once("error", resolve);
  });
  if (code === 0 && !existsSync(folder)) {
    // It may be run as another user than whoever unpacked it.
    chmodSync(path.join(partial, "chromium"), 0o755);
    renameSync(partial, folder);
  } else rmSync(partial, { recursive: true, force: true });
  return existsSync(file) ? file : null;
}

function runs(executablePath: string, env: Machine): boolean {
  return spawnSync(executablePath, ["--version"], { env, stdio: "ignore" }).status === 0;
}

/**
 * CHROMIUM_PATH, else an installed Chrome or Chromium, else the one from npm, which is unpacked into `folder`; null where
 * none runs here.
 */
export async function findChromium(
  machine: Machine,
  folder: string = path.resolve(".build/chromium"),
): Promise<FoundChromium | null> {
  const given = machine["CHROMIUM_PATH"] ?? installed(machine);
  if (given) return { executablePath: given, env: {} };
  const file = await unpack(machine, folder);
  if (file === null) return null;
  if (runs(file, machine)) return { executablePath: file, env: {} };
  // Systems without NSS and its like: the package brings those libraries along.
  const env = { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
  return runs(file, { ...machine, ...env }) ? { executablePath: file, env } : null;
}
