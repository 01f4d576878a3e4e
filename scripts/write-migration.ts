import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "../lib/core/db/schema-engine";

/**
 * Writes the SQL that leads from the committed schema to the one in the work tree:
 * `DATABASE_URL=... node .build/write-migration.mjs NAME`. Roles, policies and partitions are added by hand.
 */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("Give the migration a snake_case name.");
  const now = readFileSync("prisma/schema.prisma", "utf8");
  const before = process.argv[3] === "--empty" ? null : committedSchema();
  const input: Parameters<SchemaEngine["diff"]>[0] = {
    from: before
      ? { tag: "schemaDatamodel", files: [{ path: "before.prisma", content: before }] }
      : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: now }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  };
  const diff = await withSchemaEngine(process.env.DATABASE_URL ?? "", (engine) => engine.diff(input));
  const folder = `prisma/migrations/${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, diff.stdout ?? "");
  process.stdout.write(`${folder}/migration.sql\n`);
}

function committedSchema(): string {
  return execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8" });
}

await main();
