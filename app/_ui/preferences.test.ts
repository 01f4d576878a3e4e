import { expect, it } from "vitest";
import { readDensity, readTheme } from "./preferences";

it("takes a theme only from the known ones", () => {
  expect(readTheme("dark")).toBe("dark");
  expect(readTheme(undefined)).toBe("system");
  expect(readTheme('"><script>')).toBe("system");
});

it("takes a density only from the known ones", () => {
  expect(readDensity("comfortable")).toBe("comfortable");
  expect(readDensity("huge")).toBe("dense");
});
