import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { run } from "./run.mjs";
import { hashOf, textOf, writeWhole } from "./stamp.mjs";
import { Stop } from "./stop.mjs";

const RUNTIME = `node ${process.versions.node.split(".")[0]} ${process.platform} ${process.arch}`;

/** Whether what npm noted down in node_modules is what the lock file asks for, other platforms' packages aside. */
function isInstalled(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return (
    Object.entries(wanted).every(([at, { version, optional, devOptional }]) => {
      if (at === "") return true;
      const found = installed[at];
      return found ? found.version === version : optional === true || devOptional === true;
    }) && Object.keys(installed).every((at) => wanted[at])
  );
}

async function npm(root, args) {
  // npm names its own file to what it runs; a bare `node scripts/bootstrap.mjs` finds npm on the path.
  const file = process.env.npm_execpath;
  return file?.endsWith(".js")
    ? await run(process.execPath, [file, ...args], { cwd: root })
    : await run("npm", args, { cwd: root });
}

async function install(root) {
  const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  let result = await npm(root, ["ci", ...quiet]);
  // A registry that lacks other platforms' optional packages leaves them out of the lock file, which `npm ci` refuses.
  if (result.code !== 0 && result.output.includes("EUSAGE"))
    result = await npm(root, ["install", "--no-save", ...quiet]);
  if (result.code === 0) return;
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/.test(result.output)
  )
    throw new Stop(
      "The packages could not be installed: the npm registry cannot be reached from here; try again online.",
    );
  const why = result.output.match(/npm error (?!code)(.+)/)?.[1] ?? `npm ended with code ${result.code}`;
  throw new Stop(`The packages could not be installed: ${why.trim()} (run "npm ci" to see all of it).`);
}

/** Installs node_modules unless it is what package-lock.json asks for, on this Node and this platform. */
export async function installPackages(root, step) {
  const folder = path.join(root, "node_modules");
  const stampFile = path.join(folder, ".accordant-stamp");
  const lockText = await readFile(path.join(root, "package-lock.json"), "utf8").catch(() => {
    throw new Stop("package-lock.json is missing; restore it from the repository.");
  });
  const stamp = `${RUNTIME} ${hashOf(lockText)}`;
  const found = await textOf(stampFile);
  if (found === stamp) return;
  const installedText = await textOf(path.join(folder, ".package-lock.json"));
  const sameRuntime = found === null || found.startsWith(`${RUNTIME} `);
  if (!(sameRuntime && installedText !== null && isInstalled(lockText, installedText)))
    await step("Installing packages", () => install(root));
  await writeWhole(stampFile, stamp);
}
