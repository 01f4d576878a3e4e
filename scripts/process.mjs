// Runs one process of the product by name, for the image: `docker run IMAGE portal`.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";

const PORTAL = ["node_modules/next/dist/bin/next", "start", "-p", process.env.PORT || "3000"];
const PROCESSES = ["portal", "hosted-api", "worker", "simulators", "migrate", "rewrap-keys"];
const NAME_FILE = "/tmp/accordant-process";

/** Answers the image's health check for whichever process this container runs. */
async function checkHealth() {
  const ports = {
    portal: `${process.env.PORT || 3000}/api/health`,
    "hosted-api": `${process.env.API_PORT || 4000}/healthz`,
    simulators: `${process.env.SIMULATOR_PORT || 4100}/healthz`,
  };
  const path = ports[readFileSync(NAME_FILE, "utf8")];
  // The others listen to nothing: that the container runs is all there is to see.
  if (path === undefined) return;
  const answer = await fetch(`http://127.0.0.1:${path}`, { signal: AbortSignal.timeout(4_000) });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
}

async function run(name) {
  writeFileSync(NAME_FILE, name);
  const [script, ...args] = name === "portal" ? PORTAL : [`.build/${name}.mjs`];
  process.argv = [process.argv[0], script, ...args];
  await import(pathToFileURL(script).href);
}

const [name = "portal"] = process.argv.slice(2);
if (name === "health") {
  await checkHealth();
} else if (PROCESSES.includes(name)) {
  await run(name);
} else {
  process.stderr.write(`There is no process "${name}": choose one of ${PROCESSES.join(", ")}.\n`);
  process.exit(1);
}
