import { bundleEntries } from "./bundle.mjs";
import { generatePrismaClient } from "./generate.mjs";
import { linkPostgresLibraries } from "./hydrate.mjs";
import { installPackages } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { step } from "./step.mjs";

/** Installs, links, generates and bundles whatever is missing or stale; one process at a time in a clone. */
export async function prepare(root) {
  await withLock(root, async () => {
    await installPackages(root, step);
    await linkPostgresLibraries(root, step);
    await generatePrismaClient(root, step);
    await bundleEntries(root);
  });
}
