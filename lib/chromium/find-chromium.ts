import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const UNPACKED = path.resolve(".build/chromium");

// Unpacks into the temporary folder of its process, so it gets one of its own: whole, or not at all.
const UNPACK = `
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();`;

export interface FoundChromium {
  executablePath: string;
  env: Record<string, string>;
}

function installed(): string | null {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  );
  return found ?? (existsSync(MAC) ? MAC : null);
}

async function unpack(): Promise<string | null> {
  const file = path.join(UNPACKED, "chromium");
  if (existsSync(file)) return file;
  const partial = `${UNPACKED}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const code = await new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: partial };
    spawn(process.execPath, ["--input-type=module", "-e", UNPACK], { env, stdio: "ignore" })
      .once("exit", resolve)
      .once("error", resolve);
  });
  if (code === 0 && !existsSync(UNPACKED)) renameSync(partial, UNPACKED);
  else rmSync(partial, { recursive: true, force: true });
  return existsSync(file) ? file : null;
}

function runs(executablePath: string, env: Record<string, string>): boolean {
  return (
    spawnSync(executablePath, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore" }).status ===
    0
  );
}

/** CHROMIUM_PATH, else an installed Chrome or Chromium, else the one from npm; null where none runs here. */
export async function findChromium(): Promise<FoundChromium | null> {
  const given = process.env["CHROMIUM_PATH"] ?? installed();
  if (given) return { executablePath: given, env: {} };
  const file = await unpack();
  if (file === null) return null;
  if (runs(file, {})) return { executablePath: file, env: {} };
  // Systems without NSS and its like: the package brings those libraries along.
  const env = { LD_LIBRARY_PATH: path.join(UNPACKED, "al2023", "lib") };
  return runs(file, env) ? { executablePath: file, env } : null;
}
