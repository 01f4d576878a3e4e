import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { StartError } from "../start-error";
import { withSchemaEngine } from "./schema-engine";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations in `folder` that the database does not have yet, in Prisma's own `_prisma_migrations`
 * table, so that `prisma migrate deploy` and this agree. Returns the names applied now.
 */
export async function applyMigrations(ownerUrl: string, folder: string): Promise<string[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names
      .map((entry) => entry.name)
      .sort()
      .map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
          },
        },
      })),
  );
  const input = {
    migrationsList: {
      baseDir: folder,
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
      shadowDbInitScript: "",
      migrationDirectories,
    },
    filters: NO_FILTERS,
  };
  try {
    const applied = await withSchemaEngine(ownerUrl, (engine) => engine.applyMigrations(input));
    return applied.appliedMigrationNames;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new StartError(`The migrations could not be applied: ${text.split("\n")[0]}.`);
  }
}
