import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { startProcess, type StartedProcess } from "./start-process";

const SOURCE = "bench/next-app";
const BUILT = ".build/bench-next-app";
const FILES = ["next.config.mjs", "app/answer/route.ts"];
const NEXT = path.resolve("node_modules/next/dist/bin/next");

function isBuilt(): boolean {
  const same = (file: string): boolean =>
    existsSync(path.join(BUILT, file)) &&
    readFileSync(path.join(BUILT, file)).equals(readFileSync(path.join(SOURCE, file)));
  return existsSync(path.join(BUILT, ".next", "BUILD_ID")) && FILES.every(same);
}

// Built from a copy, because Next writes beside its sources.
async function build(environment: NodeJS.ProcessEnv): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  for (const file of FILES) cpSync(path.join(SOURCE, file), path.join(BUILT, file));
  await promisify(execFile)(process.execPath, [NEXT, "build"], { cwd: BUILT, env: environment });
}

/** The bench-only Next app, built where it is not; its one route is `/answer`. */
export async function startNextApp(port: number, environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  const settings = { ...environment, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  if (!isBuilt()) await build(settings);
  const args = [NEXT, "start", BUILT, "-H", "127.0.0.1", "-p", `${port}`];
  return startProcess(args, settings, `http://127.0.0.1:${port}/answer`);
}
