import { describe, expect, it } from "vitest";
import { resolvePublicLocale } from "./public-locale";

describe("the language of a public page", () => {
  it("is what its address names, before all else", () => {
    expect(resolvePublicLocale({ path: "/verify/a/b?lang=ja", cookie: "zh", acceptLanguage: "en" })).toBe(
      "ja",
    );
  });

  it("is otherwise what was chosen or what the browser asks for", () => {
    expect(resolvePublicLocale({ path: "/verify/a/b", cookie: "zh", acceptLanguage: "ja" })).toBe("zh");
    expect(resolvePublicLocale({ path: "/verify/a/b?lang=xx", acceptLanguage: "ja-JP,ja;q=0.9" })).toBe("ja");
    expect(resolvePublicLocale({ path: "/verify/a/b", acceptLanguage: "fr" })).toBe("en");
  });

  it("does not reach pages that do not speak it", () => {
    expect(resolvePublicLocale({ path: "/demo/sites?lang=ja" })).toBeUndefined();
    expect(resolvePublicLocale({ path: null })).toBeUndefined();
  });
});
