import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { spawnWatched } from "../processes/spawn-watched";
import { openThrowAway } from "../test/open-throw-away";

/** The runner's own flag: run the bundle named next to it in this process. */
export const RUN_ONE = "--run-one";

/** What a bench exports: a function that measures over the environment it is given, and prints its lines. */
const Bench = z.object({
  run: z.custom<(environment: NodeJS.ProcessEnv) => Promise<void>>((value) => typeof value === "function"),
});

/** Runs one bundled bench in this process. */
export async function runOne(bundle: string): Promise<void> {
  const { run } = Bench.parse(await import(pathToFileURL(path.resolve(bundle)).href));
  await run(process.env);
}

function bundlesIn(folder: string, ending: string): Map<string, string> {
  const at = path.join(".build", folder);
  const sources = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith(`${ending}.ts`))
    : [];
  return new Map(
    sources.map((file) => {
      const name = file.slice(0, -`${ending}.ts`.length);
      return [name, path.join(at, `${name}${ending}.mjs`)];
    }),
  );
}

/** The bundles to run, by name; null where `wanted` names none of them. */
export function chooseBundles(
  folder: string,
  ending: string,
  wanted: string | undefined,
): Map<string, string> | null {
  const bundles = bundlesIn(folder, ending);
  if (wanted === undefined) return bundles;
  const bundle = bundles.get(wanted);
  if (bundle !== undefined) return new Map([[wanted, bundle]]);
  process.stderr.write(
    `There is no "${wanted}": choose one of ${[...bundles.keys()].join(", ") || "none yet"}.\n`,
  );
  return null;
}

/**
 * Runs each bundle in a process of its own over a prepared database of its own, on a disk that is really written to.
 * Gives the lines of JSON they printed, and whether all ended well.
 */
export async function runBundles(
  runner: string,
  bundles: Map<string, string>,
): Promise<{ lines: string[]; allWell: boolean }> {
  const lines: string[] = [];
  let allWell = true;
  for (const [name, bundle] of bundles) {
    process.stderr.write(`${name} ...\n`);
    const { variables, close } = await openThrowAway({ unsafe: false });
    try {
      const args = ["--enable-source-maps", runner, RUN_ONE, bundle];
      const environment = { ...process.env, NODE_ENV: "production", ...variables };
      const { child, exited } = spawnWatched(args, environment, ["ignore", "pipe", "inherit"]);
      let output = "";
      child.stdout?.on("data", (chunk: Buffer) => {
        process.stdout.write(chunk);
        output += chunk.toString("utf8");
      });
      const closed = new Promise((resolve) => child.once("close", resolve));
      const how = await exited;
      await closed;
      lines.push(...output.split("\n").filter((line) => line.startsWith("{")));
      if (how === 0) continue;
      allWell = false;
      process.stderr.write(`${name} failed (${how}).\n`);
    } finally {
      await close();
    }
  }
  return { lines, allWell };
}
