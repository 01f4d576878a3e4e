import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/core/start-error";
import { withLock } from "../bootstrap/lock.mjs";
import { step } from "../bootstrap/step.mjs";
import { spawnWatched } from "../processes/spawn-watched";

const FOLDERS = ["app", "lib", "messages", "public"];
const FILES =
  /^(?:next\.config\.\w+|postcss\.config\.\w+|proxy\.ts|instrumentation\.ts|tsconfig\.json|package-lock\.json)$/;
const STAMP = ".next/accordant-stamp";
const NEXT = "node_modules/next/dist/bin/next";

function sources(): string[] {
  const inFolders = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [
    ...inFolders,
    ...readdirSync(".").filter((name) => FILES.test(name)),
    "prisma/schema.prisma",
  ].sort();
}

function stampOf(files: string[]): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

async function build(environment: Record<string, string | undefined>): Promise<void> {
  const logFile = ".build/next-build.log";
  const log = openSync(logFile, "w");
  const settings = { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { exited } = spawnWatched([NEXT, "build"], settings, ["ignore", log, log]);
  closeSync(log);
  if ((await exited) === 0) return;
  const said = readFileSync(logFile, "utf8").trim().split("\n").slice(-20).join("\n");
  throw new StartError(`${said}\nThe portal could not be built (all of it in ${logFile}).`);
}

/** Builds the portal unless it was built from exactly these sources. */
export async function buildPortal(environment: Record<string, string | undefined>): Promise<void> {
  await withLock(process.cwd(), async () => {
    const stamp = stampOf(sources());
    if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
    await step("Building the portal", () => build(environment));
    writeFileSync(STAMP, stamp);
  });
}
