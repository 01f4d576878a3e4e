import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { run } from "./run.mjs";
import { hashOf, textOf, writeWhole } from "./stamp.mjs";
import { Stop } from "./stop.mjs";

/** What the generated client depends on, as one hash. */
export async function prismaStamp(root) {
  const files = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  const texts = await Promise.all(files.map(async (file) => (await textOf(path.join(root, file))) ?? ""));
  return hashOf(...texts);
}

/** Generates the Prisma client when its schema changed. */
export async function generatePrismaClient(root, step) {
  if (!existsSync(path.join(root, "prisma", "schema.prisma"))) return;
  const stampFile = path.join(root, "generated", "prisma", ".stamp");
  const stamp = await prismaStamp(root);
  if ((await textOf(stampFile)) === stamp && existsSync(path.join(root, "generated", "prisma", "client.ts")))
    return;
  await step("Generating the database client", async () => {
    const { bin } = JSON.parse(
      await readFile(path.join(root, "node_modules", "prisma", "package.json"), "utf8"),
    );
    const cli = path.join(root, "node_modules", "prisma", typeof bin === "string" ? bin : bin.prisma);
    // `generate` never runs the schema engine, but would download it: any executable in its place prevents that.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
    const { code, output } = await run(process.execPath, [cli, "generate"], { cwd: root, env });
    if (code !== 0) throw new Stop(`The database client could not be generated:\n${output.trim()}`);
  });
  await writeWhole(stampFile, stamp);
}
