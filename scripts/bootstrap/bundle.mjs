import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { textOf, writeWhole } from "./stamp.mjs";
import { Stop } from "./stop.mjs";

const ENTRIES = {
  start: "scripts/start.ts",
  test: "scripts/test.ts",
  check: "scripts/check.ts",
  bench: "scripts/bench.ts",
  soak: "scripts/soak.ts",
  build: "scripts/build.ts",
  migrate: "scripts/migrate.ts",
  "rewrap-keys": "scripts/rewrap-keys.ts",
  "write-migration": "scripts/write-migration.ts",
  "hosted-api": "workers/hosted-api.ts",
  worker: "workers/main.ts",
  renderer: "workers/renderer.ts",
  "feed-reader": "workers/feed-reader.ts",
  simulators: "simulators/main.ts",
  seed: "prisma/seed.ts",
  accordant: "bin/accordant.ts",
};

function benchEntries(root, folder, ending) {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((file) => file.endsWith(ending))
    .map((file) => [`${folder}/${file.slice(0, -3)}`, `${folder}/${file}`]);
}

/**
 * Bundles every entry whose source exists to `.build/<name>.mjs`. A build in memory takes a fraction of a second,
 * so it is always made, and only files that differ are written: a stamp could be wrong, this cannot.
 */
export async function bundleEntries(root) {
  const { build } = await import("esbuild");
  const entries = [
    ...Object.entries(ENTRIES),
    ...benchEntries(root, "bench", ".bench.ts"),
    ...benchEntries(root, "bench/soak", ".soak.ts"),
  ].filter(([, source]) => existsSync(path.join(root, source)));
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries.map(([out, source]) => ({ in: source, out })),
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "@": root },
    jsx: "automatic",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "silent",
  }).catch((error) => {
    const first = error.errors?.[0];
    if (!first) throw error;
    const at = first.location ? `${first.location.file}:${first.location.line}: ` : "";
    throw new Stop(`The sources could not be bundled: ${at}${first.text}`);
  });
  for (const file of result.outputFiles) {
    if ((await textOf(file.path)) !== file.text) await writeWhole(file.path, file.contents);
  }
}
