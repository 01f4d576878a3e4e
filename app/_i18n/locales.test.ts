import { describe, expect, it } from "vitest";
import { parseLocale, resolveLocale } from "./locales";
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

  it("is never taken from a text that names none", () => {
    expect(parseLocale("__proto__")).toBeUndefined();
  });
});

it("takes a zone only if it exists", () => {
  expect(parseZone("Asia/Shanghai")).toBe("Asia/Shanghai");
  expect(parseZone("Mars/Base")).toBe("UTC");
  expect(parseZone(undefined)).toBe("UTC");
});
