import { expect, it } from "vitest";
import { messages } from "./messages";

/** Texts by dotted key. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** Names of the values that a text asks for, and of its rich-text tags. */
function placeholders(text: string): string[] {
  const values = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1] ?? ""}>`);
  return [...new Set([...values, ...tags])].sort();
}

/** A text without its ICU syntax, so that only words are judged. */
function words(text: string): string {
  return text
    .replace(/\{\s*\w+\s*,\s*plural\s*,/g, "")
    .replace(/\b(?:one|other|=\d+)\s*\{/g, "")
    .replace(/\{[^{}]*\}/g, "0")
    .replace(/[{}]/g, "");
}

const en = flatten(messages.en);
const zh = new Map(flatten(messages.zh));
/** Texts that are a name, the same in every language. */
const names = new Set(["app.name"]);

it("says the same things in both languages, key by key", () => {
  expect([...zh.keys()].sort()).toEqual(en.map(([key]) => key).sort());
});

it("asks for the same values in both languages", () => {
  const differing = en.filter(
    ([key, text]) => placeholders(text).join() !== placeholders(zh.get(key) ?? "").join(),
  );
  expect(differing).toEqual([]);
});

it("is written in Chinese wherever it has words", () => {
  const hasWords = en.filter(([key, text]) => !names.has(key) && /\p{Letter}/u.test(words(text)));
  expect(hasWords.filter(([key]) => !/\p{Script=Han}/u.test(words(zh.get(key) ?? "")))).toEqual([]);
});

it("has no half-width punctuation beside Chinese characters", () => {
  const halfWidth = /\p{Script=Han}\s*[,.;:!?()]|[,;:!?()]\s*\p{Script=Han}/u;
  expect([...zh].filter(([, text]) => halfWidth.test(words(text)))).toEqual([]);
});

it("is calm in both", () => {
  expect([...en, ...zh].filter(([, text]) => /[!！]|\boops\b/i.test(words(text)))).toEqual([]);
});
