import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDERS = ["app", "bench", "bin", "e2e", "lib", "lint", "prisma", "scripts", "simulators", "workers"];
// Written in two parts, so that this file does not hold what it looks for.
const BLANKET = new RegExp(`/[/*]\\s*eslint-${"disable"}(-next-line|-line)?\\s*(--|\\*/|$)`, "m");

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(tsx?|m?js|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

test("no comment switches every lint rule off", async () => {
  const sources = (await Promise.all(FOLDERS.map(sourcesIn))).flat();
  expect(sources.length).toBeGreaterThan(50);
  const guilty = [];
  for (const source of sources) if (BLANKET.test(await readFile(source, "utf8"))) guilty.push(source);
  expect(guilty).toEqual([]);
});

const OFF = `eslint-${"disable"}`;
test.each([
  [`/* ${OFF} */`, true],
  [`// ${OFF}-next-line`, true],
  [`/* ${OFF} -- it is generated */`, true],
  [`// ${OFF}-next-line eqeqeq -- one here`, false],
])("%s is a blanket: %s", (comment, isBlanket) => {
  expect(BLANKET.test(comment)).toBe(isBlanket);
});
