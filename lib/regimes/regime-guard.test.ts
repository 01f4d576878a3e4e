import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { REGIMES } from "./index";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCE = /\.(ts|tsx|mts|js|jsx|mjs|cjs|sql|prisma|css|html|json|ya?ml)$/;
const GENERATED = /^(package-lock\.json|generated\/)/;

/** Packages without input, output or state that a regime may import. */
const PURE_PACKAGES = ["zod"];
const PURE_CORE = ["lib/core/time"];
const CONTRACT = ["lib/regimes/define-regime", "lib/regimes/finding", "lib/regimes/read-push"];

function sourceFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed
    .split("\0")
    .filter((file) => SOURCE.test(file) && !GENERATED.test(file) && existsSync(join(ROOT, file)));
}

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

function mayName(file: string, id: string): boolean {
  return (
    file.startsWith(`lib/regimes/${id}/`) ||
    file === "lib/regimes/index.ts" ||
    /^(simulators|bench|e2e|docs|test)\//.test(file) ||
    /^prisma\/seed[./-]/.test(file) ||
    /\.test\.tsx?$/.test(file)
  );
}

/** What a file imports, with relative paths resolved to the root of the repository. */
function importsOf(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers.map((specifier) =>
    specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier.replace(/^@\//, ""),
  );
}

/** What reads and compares figures, and knows nothing of who asks. */
const PURE_NOUNS = ["lib/parameters"];

function mayImport(folder: string, imported: string): boolean {
  return (
    imported.startsWith(`${folder}/`) ||
    CONTRACT.includes(imported) ||
    PURE_CORE.includes(imported) ||
    PURE_NOUNS.includes(imported) ||
    PURE_PACKAGES.includes(imported)
  );
}

describe("the guard itself", () => {
  it("sees an id as a whole word, in its own case", () => {
    const word = wholeWord("tig");
    expect(['"tig"', "regimes/tig/rules", "tig-label"].every((text) => word.test(text))).toBe(true);
    expect(["TIG-01", "investigate", "tiger", "mtig"].some((text) => word.test(text))).toBe(false);
  });

  it("reads static, type and dynamic imports", () => {
    const text =
      'import type { A } from "../../define-regime";\nimport "./b";\nawait import("@/lib/core/db");\nexport * from "pg";';
    expect(importsOf("lib/regimes/x/y/z.ts", text)).toEqual([
      "lib/regimes/define-regime",
      "lib/regimes/x/y/b",
      "lib/core/db",
      "pg",
    ]);
  });
});

describe.each(REGIMES.map((regime) => regime.id))("regime %s", (id) => {
  const files = sourceFiles();

  it("is named only in its folder, the registry, simulators, seeds, benches, tests and docs", () => {
    const word = wholeWord(id);
    const named = files.filter((file) => !mayName(file, id) && word.test(read(file)));
    expect(named).toEqual([]);
  });

  it("imports only the regime contract, pure parts of core, pure packages and its own files", () => {
    const folder = `lib/regimes/${id}`;
    const own = files.filter((file) => file.startsWith(`${folder}/`) && /\.tsx?$/.test(file));
    const production = own.filter(
      (file) => !/\.test\.ts$/.test(file) && !file.startsWith(`${folder}/fixtures/`),
    );
    expect(production.length).toBeGreaterThan(3);
    const strays = production.flatMap((file) =>
      importsOf(file, read(file))
        .filter((imported) => !mayImport(folder, imported) || imported.startsWith(`${folder}/fixtures/`))
        .map((imported) => `${file}: ${imported}`),
    );
    expect(strays).toEqual([]);
  });

  it("reads no clock, environment or network", () => {
    const folder = `lib/regimes/${id}/`;
    const impure = /\bnew Date\(\)|\bDate\.now\b|\bprocess\.|\bfetch\(|\bMath\.random\b|\bperformance\.now\b/;
    const found = files.filter(
      (file) => file.startsWith(folder) && !file.endsWith(".test.ts") && impure.test(read(file)),
    );
    expect(found).toEqual([]);
  });
});

function wholeWord(id: string): RegExp {
  return new RegExp(`\\b${id}\\b`);
}
