import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asOwner } from "./owner-query";

interface Applied {
  migration_name: string;
  checksum: string;
  applied_steps_count: number;
  finished: boolean;
  rolled_back: boolean;
}

it("leaves the table that `prisma migrate deploy` reads as it would have: each folder, with its file's checksum", async () => {
  const rows = await asOwner(async (client) => {
    const found = await client.query<Applied>(`
      SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished,
        rolled_back_at IS NOT NULL AS rolled_back FROM _prisma_migrations ORDER BY migration_name`);
    return found.rows;
  });
  const folders = readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  expect(folders.length).toBeGreaterThan(5);
  expect(rows).toEqual(
    folders.map((migration_name) => ({
      migration_name,
      checksum: createHash("sha256")
        .update(readFileSync(`prisma/migrations/${migration_name}/migration.sql`))
        .digest("hex"),
      applied_steps_count: 1,
      finished: true,
      rolled_back: false,
    })),
  );
});
