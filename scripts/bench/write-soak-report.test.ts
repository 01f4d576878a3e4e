import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { writeSoakReport } from "./write-soak-report";

const folder = mkdtempSync(path.join(tmpdir(), "accordant-soak-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (name: string, value: number): string => JSON.stringify({ name, value, unit: "rows", limit: 0 });

it("a case that ran alone replaces its own rows, and the others keep theirs with their day", () => {
  const file = path.join(folder, "soak.md");
  const first = { file, now: new Date("2026-11-28T00:00:00Z"), alone: false };
  writeSoakReport([line("soak.a.lost", 1), line("soak.b.lost", 0)], first);
  writeSoakReport([line("soak.a.lost", 0), line("soak.c.lost", 0)], {
    file,
    now: new Date("2026-11-29T00:00:00Z"),
    alone: true,
  });
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.startsWith("| soak."));
  expect(rows).toEqual([
    "| soak.a.lost | 0 | rows | 0 |  | 2026-11-29 |",
    "| soak.b.lost | 0 | rows | 0 |  | 2026-11-28 |",
    "| soak.c.lost | 0 | rows | 0 |  | 2026-11-29 |",
  ]);
  writeSoakReport([line("soak.d.lost", 0)], first);
  expect(readFileSync(file, "utf8")).not.toContain("soak.a.lost");
});
