import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const README = readFileSync("README.md", "utf8");

describe("the README", () => {
  it("cites only files and folders that exist", () => {
    const cited = [
      ...README.matchAll(
        /`((?:app|lib|workers|simulators|prisma|e2e|bench|scripts|test|lint|docs)\/[\w./[\]()-]*)`/g,
      ),
    ].map((match) => match[1] ?? "");
    const written = new Set(["docs/soak.md"]);
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((path) => !existsSync(path) && !written.has(path))).toEqual([]);
  });

  it("shows pictures that exist", () => {
    const shown = [...README.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((path) => !existsSync(path))).toEqual([]);
  });
});
