import { expect, it } from "vitest";
import { REPORT } from "@/test/keep-report";
import { lookOf } from "./look";

const ON = (url: string) => ({
  ...{ key: "k", code: "parameter_deviating", measure: "parameters", params: {}, urls: [url] },
});
const ELSEWHERE = ON("https://example.com/en/never-met");

it("a look at a whole site tells that what it did not find again is gone, but for what it could not see", () => {
  const { isDecided } = lookOf(REPORT, true);
  expect(isDecided(ELSEWHERE)).toBe(true);
  expect(isDecided(ON("https://example.com/ja/a"))).toBe(false);
});

it("one that lacked a browser for a page tells nothing of pages it never came upon", () => {
  const { isDecided } = lookOf({ ...REPORT, notSeenCounts: { needs_browser: 1 } }, true);
  expect(isDecided(ELSEWHERE)).toBe(false);
  expect(isDecided(ON("https://example.com/en/a"))).toBe(true);
});
