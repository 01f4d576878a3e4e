import { expect, it } from "vitest";
import { matchLanguage } from "./match-language";

const OFFERED = ["en", "zh"] as const;

it.each([
  ["zh", "zh"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-GB, zh-Hans;q=0.9", "en"],
  ["en;q=0.5, zh-Hans-CN;q=0.8", "zh"],
  ["fr-FR, ZH-tw; Q=0.3", "zh"],
  ["zh;q=0, en", "en"],
  ["en;q=0.7, zh;q=0.7", "en"],
])("follows the order of wishes in %s, not of what is offered", (header, language) => {
  expect(matchLanguage(header, OFFERED)).toBe(language);
});

it.each(["", "fr", "*", "zh;q=0", "zhuang", ";;,,q=1", null, undefined])("finds none for %s", (header) => {
  expect(matchLanguage(header, OFFERED)).toBeUndefined();
});
