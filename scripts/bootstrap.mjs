// The one door of every npm script: makes a fresh clone runnable, then runs `.build/<command>.mjs`.
// Plain JavaScript over Node's own modules, because it runs before anything is installed.
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  refuse(`Accordant needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`);
}

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

const [command, ...args] = process.argv.slice(2);
if (!command) refuse("Name a command: start, test, check, bench, soak, build or prepare.");

const { Stop } = await import("./bootstrap/stop.mjs");
const { prepare } = await import("./bootstrap/prepare.mjs");
try {
  await prepare(root);
} catch (error) {
  if (error instanceof Stop) refuse(error.message);
  throw error;
}

if (command !== "prepare") {
  const bundle = path.join(root, ".build", `${command}.mjs`);
  if (!existsSync(bundle)) refuse(`There is no command "${command}".`);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], bundle, ...args];
  await import(pathToFileURL(bundle).href);
}
