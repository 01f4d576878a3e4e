import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { z } from "zod";

const Line = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  limit: z.union([z.number(), z.string()]).optional(),
  ratio: z.number().optional(),
  baseline: z.string().optional(),
});

const HEAD = ["| case | value | unit | limit | ratio | measured on |", "|---|---|---|---|---|---|"];

function rowOf(text: string, day: string): [name: string, row: string] {
  const { name, value, unit, limit, ratio, baseline } = Line.parse(JSON.parse(text));
  const compared = ratio === undefined ? "" : `${ratio} of ${baseline ?? "its baseline"}`;
  return [name, `| ${[name, value, unit, limit ?? "", compared, day].join(" | ")} |`];
}

/** The rows that a report holds, by their case's name. */
function rowsIn(file: string): [name: string, row: string][] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return [...text.matchAll(/^\| (soak\.\S+) \|.*$/gm)].map(([row, name = ""]) => [name, row]);
}

/**
 * Writes the report from the lines of JSON that the cases printed, each with its day. Where one case ran alone, the rows
 * of the others stay as they were measured.
 */
export function writeSoakReport(
  lines: readonly string[],
  { file = "docs/soak.md", now, alone }: { file?: string; now: Date; alone: boolean },
): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const day = now.toISOString().slice(0, 10);
  const rows = new Map([...(alone ? rowsIn(file) : []), ...lines.map((line) => rowOf(line, day))]);
  const table = [...HEAD, ...rows.values()].join("\n");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `# Soak\n\nWritten by \`npm run soak\`, last on ${day}: ${machine}.\n\n${table}\n`);
}
