import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { expect, it } from "vitest";
import { publishHook } from "./publish-hook";

it("is the hook of the documentation, and runs as it is", () => {
  const hook = publishHook("https://api.example/PROVIDER/v1/sites/SITE/publish-checks");
  expect(readFileSync("docs/publish-gate.md", "utf8")).toContain(hook);
  expect(() => new Script(hook.replace("export ", ""))).not.toThrow();
});
