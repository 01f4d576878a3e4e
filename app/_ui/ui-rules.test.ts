import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".tsx"),
);

const forbidden = [
  ["a raw colour", /#[0-9a-fA-F]{3,8}\b(?!["'`]?\/)|\b(?:rgb|hsl|oklch)a?\(/],
  ["letters pulled apart or all in capitals, which Chinese cannot bear", /\btracking-|\buppercase\b/],
  ["a size off the scale", /\btext-(?:(?:xs|sm|base|lg|[2-9]?xl)\b|\[)/],
  ["a step off the grid of four", /\b(?:p|m|gap|space)[xytrbl]?-\d+\.5\b/],
] as const;

const lines = files.flatMap((path) =>
  readFileSync(`${folder}/${path}`, "utf8")
    .split("\n")
    .map((text, index) => ({ at: `${path}:${index + 1}`, text })),
);

it.each(forbidden)("no component writes %s", (_, pattern) => {
  expect(lines.filter((line) => pattern.test(line.text))).toEqual([]);
});
