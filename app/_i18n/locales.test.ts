import { describe, expect, it } from "vitest";
import { matchLanguage, parseLocale, resolveLocale } from "./locales";
import { parseZone } from "./zones";

describe("the language of a page", () => {
  it("is the one chosen in this browser, before the person's setting and the browser's wish", () => {
    expect(resolveLocale({ cookie: "zh", person: "en", acceptLanguage: "en" })).toBe("zh");
    expect(resolveLocale({ person: "zh", acceptLanguage: "en" })).toBe("zh");
    expect(resolveLocale({ acceptLanguage: "zh-CN,zh;q=0.9,en;q=0.8" })).toBe("zh");
  });

  it("is English where nothing that we speak is asked for", () => {
    expect(resolveLocale({ cookie: "xx", acceptLanguage: "fr-FR,fr;q=0.9" })).toBe("en");
    expect(resolveLocale({})).toBe("en");
  });

  it("follows the order of wishes, not of the header", () => {
    expect(matchLanguage("en;q=0.5, zh-Hans-CN;q=0.8", ["en", "zh"])).toBe("zh");
    expect(matchLanguage("zh;q=0, en", ["en", "zh"])).toBe("en");
    expect(matchLanguage("", ["en", "zh"])).toBeUndefined();
  });

  it("is never taken from a text that names none", () => {
    expect(parseLocale("__proto__")).toBeUndefined();
  });
});

it("takes a zone only if it exists", () => {
  expect(parseZone("Asia/Shanghai")).toBe("Asia/Shanghai");
  expect(parseZone("Mars/Base")).toBe("UTC");
  expect(parseZone(undefined)).toBe("UTC");
});
