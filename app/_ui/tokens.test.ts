import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const sides = ["light", "dark"] as const;

type Side = (typeof sides)[number];

function readTokens(): Record<Side, Map<string, string>> {
  const found = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const side = (group: number) => new Map(found.map((match) => [match[1] ?? "", match[group] ?? ""]));
  return { light: side(2), dark: side(3) };
}

const tokens = readTokens();

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2.2; a token that is missing has none. */
function contrast(side: Side, ink: string, ground: string): number {
  const [one, other] = [tokens[side].get(ink), tokens[side].get(ground)];
  if (one === undefined || other === undefined) return 0;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["ground", "surface", "sunken", "float"];
const verdicts = ["pass", "marginal", "fail", "blocked", "unknown", "not-applicable"];
const texts = ["ink", "ink-soft", "ink-faint", "accent-text", ...verdicts];

const textPairs = [
  ...texts.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...verdicts.map((verdict) => [verdict, `${verdict}-ground`] as const),
  ...verdicts.map((verdict) => ["ink", `${verdict}-ground`] as const),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-hover"],
  ["accent-text", "accent-ground"],
  ["ink", "accent-ground"],
  ["ink-soft", "accent-ground"],
  ["fail", "accent-ground"],
  ["ink-soft", "unknown-ground"],
  ["ground", "ink"],
] as const;

const shapePairs = [
  ...["control-line", "focus", "accent"].flatMap((shape) =>
    ["ground", "surface", "float"].map((ground) => [shape, ground] as const),
  ),
  ["focus", "sunken"],
] as const;

const tooFaint = (side: Side, pairs: readonly (readonly [string, string])[], least: number) =>
  pairs
    .map(([ink, ground]) => ({ ink, ground, ratio: contrast(side, ink, ground) }))
    .filter((pair) => pair.ratio < least);

it.each(sides)("every text can be read on every ground it stands on, %s", (side) => {
  expect(tooFaint(side, textPairs, 4.5)).toEqual([]);
});

it.each(sides)("edges of controls and the focus ring can be made out, %s", (side) => {
  expect(tooFaint(side, shapePairs, 3)).toEqual([]);
});
