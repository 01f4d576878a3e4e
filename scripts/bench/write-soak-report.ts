import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { z } from "zod";

const Line = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  limit: z.union([z.number(), z.string()]).optional(),
  ratio: z.number().optional(),
  baseline: z.string().optional(),
});

function row(text: string): string {
  const { name, value, unit, limit, ratio, baseline } = Line.parse(JSON.parse(text));
  const compared = ratio === undefined ? "" : `${ratio} of ${baseline ?? "its baseline"}`;
  return `| ${[name, value, unit, limit ?? "", compared].join(" | ")} |`;
}

/** Writes docs/soak.md from the lines of JSON that the cases printed. */
export function writeSoakReport(lines: string[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  const table = ["| case | value | unit | limit | ratio |", "|---|---|---|---|---|", ...lines.map(row)];
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync("docs", { recursive: true });
  writeFileSync(
    "docs/soak.md",
    `# Soak\n\nWritten by \`npm run soak\` on ${day}: ${machine}.\n\n${table.join("\n")}\n`,
  );
}
