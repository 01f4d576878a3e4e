import { readFileSync } from "node:fs";
import checkFile from "eslint-plugin-check-file";
import tseslint from "typescript-eslint";
import { house } from "./lint/plugin.js";

const LINES_MAX = 300;
const PAGE_LINES_MAX = 120;
const FUNCTION_LINES_MAX = 80;
const HANDLER_LINES_MAX = 40;

/** Where the environment may be read. */
const READS_ENVIRONMENT = [
  "lib/core/env.ts",
  "simulators/env.ts",
  "scripts/**",
  "test/**",
  "e2e/support/demo.ts",
  "bin/**",
  "*.config.{js,mjs,ts}",
];
/** Files whose framework wants a default export. */
const NEEDS_DEFAULT = [
  "app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx",
  "app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image}.{ts,tsx}",
  "app/_i18n/request.ts",
  "*.config.{js,mjs,ts}",
  "**/vitest.*.ts",
  "bench/next-app/**",
];
/** Tables, texts and recorded inputs: long because there is much of it, not because it does much. */
const DATA = [
  "lib/regimes/*/rules.ts",
  "lib/regimes/*/rules/**",
  "**/messages/**",
  "**/fixtures/**",
  "simulators/sites/data/**",
];
/** Imports by which a file would read its settings past the one place that does. */
const NO_ENVIRONMENT = ["node:process", "process"].map((name) => ({
  name,
  importNames: ["env"],
  message: "Settings come from lib/core/env.ts (or simulators/env.ts).",
}));
const NO_EAGER_LINK = {
  name: "next/link",
  message:
    "Links come from app/_ui/link.tsx, which fetches ahead what is pointed at and not what is in sight.",
};

const TESTS = ["**/*.test.{ts,tsx}", "e2e/**"];
const UNTYPED = ["**/*.{js,mjs,cjs}"];

const IGNORED = readFileSync(new URL(".gitignore", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => `**/${line.replace(/\/$/, "")}`);

const forbiddenName = "utils,helpers,util,helper,manager,service,services,common,misc";

export default tseslint.config(
  { ignores: IGNORED },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "check-file": checkFile, house },
    rules: {
      // Types are trusted, so they are not argued with.
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": true, minimumDescriptionLength: 10 },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // An async function without await keeps a shared signature.
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
      "prefer-const": "error",
      "no-var": "error",
      "object-shorthand": "error",

      "max-lines": ["error", { max: LINES_MAX, skipBlankLines: false, skipComments: false }],
      "max-lines-per-function": [
        "error",
        { max: FUNCTION_LINES_MAX, skipBlankLines: true, skipComments: true },
      ],

      "check-file/filename-naming-convention": [
        "error",
        { "**/*.{ts,tsx,js,mjs,cjs}": "KEBAB_CASE" },
        { ignoreMiddleExtensions: true, errorMessage: 'Name the file in kebab-case: "{{ target }}".' },
      ],
      "check-file/filename-blocklist": [
        "error",
        {
          [`**/{${forbiddenName}}.*`]: "a-name-that-says-what-it-does",
          [`**/*-{${forbiddenName}}.*`]: "a-name-that-says-what-it-does",
          [`**/{${forbiddenName}}/**`]: "a-folder-named-for-its-noun",
        },
        { errorMessage: '"{{ target }}" says nothing of what is inside: name it for its one main export.' },
      ],
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Settings come from lib/core/env.ts (or simulators/env.ts).",
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: NO_ENVIRONMENT,
        },
      ],
      "house/explained-disable": "error",
    },
  },
  {
    files: ["{lib,simulators,workers,prisma,e2e,bench,scripts,bin,lint}/**/*.{ts,tsx,js,mjs,cjs}"],
    rules: { "check-file/folder-naming-convention": ["error", { "**/": "KEBAB_CASE" }] },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: { "check-file/folder-naming-convention": ["error", { "**/": "NEXT_JS_APP_ROUTER_CASE" }] },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: { "house/colour-tokens": "error", "house/client-imports": "error" },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/_ui/link.tsx"],
    rules: { "no-restricted-imports": ["error", { paths: [...NO_ENVIRONMENT, NO_EAGER_LINK] }] },
  },
  {
    files: ["app/**/page.tsx"],
    rules: { "max-lines": ["error", { max: PAGE_LINES_MAX, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: [...TESTS, "lib/core/clock.ts"],
    rules: { "house/no-clock": "error" },
  },
  {
    files: ["lib/**/*.ts", "workers/**/*.ts"],
    rules: { "house/write-verb": "error", "house/verb-permission": "error", "house/system-door": "error" },
  },
  { files: ["app/**/*.{ts,tsx}"], rules: { "house/system-door": "error" } },
  { files: ["{lib,app,workers}/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  {
    files: ["lib/regimes/*/**/*.ts"],
    ignores: TESTS,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["fetch", "process", "setTimeout", "setInterval", "crypto"].map((name) => ({
          name,
          message: "A regime is data and pure functions.",
        })),
      ],
    },
  },
  {
    files: ["workers/handlers/**/*.ts"],
    ignores: TESTS,
    rules: {
      "max-lines-per-function": [
        "error",
        { max: HANDLER_LINES_MAX, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      "max-lines-per-function": "off",
      "no-console": "off",
      // Tests read JSON that they go on to compare; the comparison is the check.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: DATA, rules: { "max-lines": "off", "max-lines-per-function": "off" } },
  { files: READS_ENVIRONMENT, rules: { "no-restricted-properties": "off", "no-restricted-imports": "off" } },
  { files: NEEDS_DEFAULT, rules: { "no-restricted-exports": "off" } },
  { files: UNTYPED, extends: [tseslint.configs.disableTypeChecked] },
);
