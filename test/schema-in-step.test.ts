import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asOwner } from "./owner-query";

interface Column {
  table: string;
  name: string;
  nullable: boolean;
}

// What the schema says: one model a table, scalar fields as columns.
function columnsOfSchema(): Column[] {
  const text = readFileSync("prisma/schema.prisma", "utf8");
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = new Set(models.map((match) => match[1]));
  return models.flatMap(([, , body = ""]) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
    return body.split("\n").flatMap((line): Column[] => {
      const field = /^ {2}(\w+)\s+(\w+)(\[\])?(\?)?/.exec(line);
      if (!field || line.trimStart().startsWith("//") || names.has(field[2])) return [];
      const name = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field[1] ?? "";
      return [{ table, name, nullable: field[4] === "?" }];
    });
  });
}

const key = ({ table, name, nullable }: Column): string => `${table}.${name}${nullable ? "?" : ""}`;

describe("the schema", () => {
  it("is what the migrations make: every table and column, and which may be empty", async () => {
    const found = await asOwner(async (client) => {
      const { rows } = await client.query<Column>(`
        SELECT c.relname AS "table", a.attname AS name, NOT a.attnotnull AS nullable
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`);
      return rows;
    });
    // A list that may be empty is not null in Prisma and nullable in what it migrates to.
    const lists = new Set(
      [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^ {2}\w+\s+\w+\[\].*$/gm)].map(
        ([line]) => /@map\("(\w+)"\)/.exec(line)?.[1] ?? line.trim().split(/\s+/)[0],
      ),
    );
    const strip = (column: Column): Column =>
      lists.has(column.name) ? { ...column, nullable: false } : column;
    const wanted = columnsOfSchema().map(strip).map(key).sort();
    expect(wanted.length).toBeGreaterThan(150);
    expect(found.map(strip).map(key).sort()).toEqual(wanted);
  });
});
