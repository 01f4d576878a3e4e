import { expect, it } from "vitest";
import { safeNext } from "./safe-next";

it.each(["/demo", "/demo/sites?q=a&state=fail", "/demo/rulebook/x#C1"])("goes on to %s", (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([
  undefined,
  "",
  ["/demo"],
  "demo",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/.//evil.example",
])("goes to the start page instead of %j", (path) => {
  expect(safeNext(path)).toBe("/");
});
