import process from "node:process";
import { bundleEntries } from "./bundle.mjs";
import { generatePrismaClient } from "./generate.mjs";
import { linkPostgresLibraries } from "./hydrate.mjs";
import { installPackages } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { step } from "./step.mjs";

/**
 * Installs, links, generates and bundles whatever is missing or stale; one process at a time in a clone. Says on
 * `progress` what takes its time.
 * @param {string} root
 * @param {NodeJS.WritableStream} progress
 */
export async function prepare(root, progress = process.stdout) {
  const tell = (title, work) => step(title, work, progress);
  const work = async () => {
    await installPackages(root, tell);
    await linkPostgresLibraries(root, tell);
    await generatePrismaClient(root, tell);
    await bundleEntries(root);
  };
  await withLock(root, work, progress);
}
