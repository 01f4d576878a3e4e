import { join } from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";

// The rules that need no types, so that a file need not exist to be held against them.
const eslint = new ESLint({
  overrideConfig: [
    { files: ["**/*"], languageOptions: { parserOptions: { projectService: false, project: null } } },
    { files: ["**/*"], rules: tseslint.configs.disableTypeChecked.rules ?? {} },
  ],
});

async function refusals(place: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(process.cwd(), place) });
  return [
    ...new Set((result?.messages ?? []).map((message) => message.ruleId ?? message.message)),
  ].toSorted();
}

const lines = (count: number): string => "export const x = 1;\n".repeat(1) + "// line\n".repeat(count - 1);

describe("refuses", () => {
  const cases: [string, string, string, string][] = [
    ["any", "lib/sites/x.ts", "export const x: any = 1;", "@typescript-eslint/no-explicit-any"],
    [
      "a cast",
      "lib/sites/x.ts",
      "export const x = y as string;",
      "@typescript-eslint/consistent-type-assertions",
    ],
    [
      "a cast in a test",
      "lib/sites/x.test.ts",
      "x(y as string);",
      "@typescript-eslint/consistent-type-assertions",
    ],
    ["a non-null mark", "lib/sites/x.ts", "export const x = y!;", "@typescript-eslint/no-non-null-assertion"],
    [
      "silencing types",
      "lib/sites/x.ts",
      "// @ts-ignore because it is so\nx();",
      "@typescript-eslint/ban-ts-comment",
    ],
    [
      "a value import of a type",
      "lib/sites/x.ts",
      `import { Y } from "./y"; export type X = Y;`,
      "@typescript-eslint/consistent-type-imports",
    ],
    ["a default export", "lib/sites/x.ts", "export default 1;", "no-restricted-exports"],
    [
      "a default export by name",
      "lib/sites/x.ts",
      "const x = 1; export { x as default };",
      "no-restricted-exports",
    ],
    ["the environment", "lib/sites/x.ts", "x(process.env.PORT);", "no-restricted-properties"],
    ["the environment in a page", "app/x/page.tsx", "x(process.env);", "no-restricted-properties"],
    [
      "a link that is fetched because it is in sight",
      "app/x/page.tsx",
      `import Link from "next/link"; x(Link);`,
      "no-restricted-imports",
    ],
    [
      "the environment by import",
      "workers/main.ts",
      `import { env } from "node:process"; x(env);`,
      "no-restricted-imports",
    ],
    ["the clock in lib", "lib/sites/x.ts", "x(new Date());", "house/no-clock"],
    ["the network in a regime", "lib/regimes/tig/assess.ts", "await fetch(x);", "no-restricted-globals"],
    ["printing", "lib/sites/x.ts", "console.log(1);", "no-console"],
    ["301 lines", "lib/sites/x.ts", lines(301), "max-lines"],
    ["a page of 121 lines", "app/x/page.tsx", lines(121), "max-lines"],
    [
      "a function of 81 lines",
      "lib/sites/x.ts",
      `export function x() {\n${"y();\n".repeat(80)}}`,
      "max-lines-per-function",
    ],
    [
      "a handler of 41 lines",
      "workers/handlers/x.ts",
      `export function x() {\n${"y();\n".repeat(40)}}`,
      "max-lines-per-function",
    ],
    [
      "a file in camelCase",
      "lib/sites/createSite.ts",
      "export const x = 1;",
      "check-file/filename-naming-convention",
    ],
    [
      "a file in PascalCase",
      "app/_ui/Button.tsx",
      "export const x = 1;",
      "check-file/filename-naming-convention",
    ],
    [
      "a folder in camelCase",
      "lib/lspContracts/x.ts",
      "export const x = 1;",
      "check-file/folder-naming-convention",
    ],
    [
      "a folder of app in PascalCase",
      "app/Portal/page.tsx",
      "export const x = 1;",
      "check-file/folder-naming-convention",
    ],
    ["a file called utils", "lib/sites/utils.ts", "export const x = 1;", "check-file/filename-blocklist"],
    [
      "a file ending in helpers",
      "app/_ui/form-helpers.tsx",
      "export const x = 1;",
      "check-file/filename-blocklist",
    ],
    ["a folder called common", "lib/common/x.ts", "export const x = 1;", "check-file/filename-blocklist"],
    ["a raw colour", "app/_ui/x.tsx", `export const x = "#fff";`, "house/colour-tokens"],
    [
      "a palette class",
      "app/(portal)/[provider]/page.tsx",
      `export const x = "bg-red-500";`,
      "house/colour-tokens",
    ],
    ["a silent write", "lib/sites/create-site.ts", "export function createSite() {}", "house/write-verb"],
    [
      "the system door in a noun",
      "lib/sites/x.ts",
      `import { withSystem } from "@/lib/core/db/system"; withSystem();`,
      "house/system-door",
    ],
    [
      "a switched-off rule without reason",
      "lib/sites/x.ts",
      "// eslint-disable-next-line no-console\nconsole.log(1);",
      "house/explained-disable",
    ],
  ];
  test.each(cases)("%s", async (_name, place, code, rule) => {
    expect(await refusals(place, code)).toContain(rule);
  });
});

describe("accepts", () => {
  const cases: [string, string, string][] = [
    ["as const", "lib/sites/x.ts", `export const X = ["a"] as const;`],
    [
      "a page's default export",
      "app/(portal)/[provider]/sites/page.tsx",
      "export default function Page() {}",
    ],
    ["a catch-all folder", "app/[...rest]/not-found.tsx", "export default function Page() {}"],
    ["a private folder", "app/_ui/data-table/bulk-bar.tsx", "export const x = 1;"],
    ["a tool's configuration", "vitest.config.ts", "export default { x: process.env.CI };"],
    ["the environment where it is read", "lib/core/env.ts", "export const x = process.env;"],
    ["the environment of the simulators", "simulators/env.ts", "export const x = process.env;"],
    ["the clock's one reader", "lib/core/clock.ts", "export const now = () => new Date();"],
    ["the clock in a worker", "workers/main.ts", "export const now = new Date();"],
    ["300 lines", "lib/sites/x.ts", lines(300)],
    ["many rules", "lib/regimes/tig/rules.ts", lines(900)],
    ["a long suite", "lib/sites/x.test.ts", `describe("x", () => {\n${"y();\n".repeat(200)}});`],
    [
      "a rule switched off with its reason",
      "lib/sites/x.ts",
      "// eslint-disable-next-line no-console -- the log is not there yet\nconsole.log(1);",
    ],
  ];
  test.each(cases)("%s", async (_name, place, code) => {
    expect(await refusals(place, code)).toEqual([]);
  });
});
