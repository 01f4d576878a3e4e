import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

/** Imports that a rule must refuse: the rule, the importing file, what it imports. */
const REFUSED: [rule: string, from: string, to: string][] = [
  ["no-circular", "lib/sites/a.ts", "lib/sites/b.ts"],
  ["resolvable", "lib/sites/lost.ts", "lib/sites/nowhere.ts"],
  ["declared-packages", "lib/sites/undeclared.ts", "left-pad"],
  ["no-tools-in-the-product", "lib/sites/tool.ts", "vitest"],
  ["core-is-alone", "lib/core/log.ts", "lib/sites/index.ts"],
  ["ui-is-alone", "app/_ui/button.tsx", "lib/sites/index.ts"],
  ["ui-is-alone", "app/_ui/card.tsx", "app/_i18n/locales.ts"],
  ["doors-in-lib", "app/x/page.tsx", "lib/core/db/tenant.ts"],
  ["doors-in-lib", "workers/main.ts", "lib/core/db/pool.ts"],
  ["no-doors-in-scripts", "scripts/start.ts", "lib/core/db/system.ts"],
  ["noun-by-its-index", "lib/sites/inside.ts", "lib/clients/create-client.ts"],
  ["noun-by-its-index", "lib/hosted-api/inside.ts", "lib/clients/create-client.ts"],
  ["app-by-the-index", "app/x/list.tsx", "lib/clients/create-client.ts"],
  ["app-by-the-index", "proxy.ts", "lib/clients/create-client.ts"],
  ["app-not-behind-the-scenes", "app/x/queue.ts", "lib/jobs/index.ts"],
  ["app-not-behind-the-scenes", "app/x/edge.ts", "lib/hosted-api/index.ts"],
  ["shared-schemas-are-light", "lib/sites/site-input.ts", "lib/sites/index.ts"],
  ["shared-schemas-are-light", "lib/sites/door-input.ts", "lib/core/env.ts"],
  ["workers-by-the-index", "workers/handlers/x.ts", "lib/clients/create-client.ts"],
  ["jobs-know-no-noun", "lib/jobs/contracts.ts", "lib/clients/index.ts"],
  ["hosted-api-is-an-edge", "lib/sites/edge.ts", "lib/hosted-api/index.ts"],
  ["hosted-api-needs-no-queue", "lib/hosted-api/queue.ts", "lib/jobs/index.ts"],
  ["regimes-know-no-noun", "lib/regimes/rulebook.ts", "lib/clients/index.ts"],
  ["regime-is-pure", "lib/regimes/tig/env.ts", "lib/core/env.ts"],
  ["regime-is-pure", "lib/regimes/tig/clock.ts", "lib/core/clock.ts"],
  ["regime-is-pure", "lib/regimes/tig/other.ts", "lib/regimes/dsp/index.ts"],
  ["regime-is-pure", "lib/regimes/tig/files.ts", "node:fs"],
  ["regime-is-pure", "lib/regimes/tig/database.ts", "pg"],
  ["parameters-are-pure", "lib/parameters/env.ts", "lib/core/env.ts"],
  ["parameters-are-pure", "lib/parameters/database.ts", "pg"],
  ["regime-behind-the-registry", "lib/sites/named.ts", "lib/regimes/tig/index.ts"],
  ["simulators-are-strangers", "simulators/lsp-registry/app.ts", "lib/core/time.ts"],
  ["simulators-are-strangers", "simulators/lsp-registry/app.test.ts", "lib/clients/index.ts"],
  ["simulators-are-small", "simulators/lsp-registry/db.ts", "pg"],
  ["simulators-tests-are-small", "simulators/lsp-registry/db.test.ts", "pg"],
  ["nobody-needs-simulators", "lib/sites/peek.ts", "simulators/lsp-registry/start.ts"],
  ["ends-are-ends", "lib/sites/up.ts", "app/_i18n/locales.ts"],
  ["ends-are-ends", "workers/up.ts", "scripts/start.ts"],
];

/** Imports that are as they should be. */
const ACCEPTED: [from: string, to: string][] = [
  ["lib/sites/b.ts", "lib/sites/a.ts"], // the way back that makes the cycle; a cycle is reported once
  ["app/x/fine.tsx", "lib/clients/index.ts"],
  ["app/x/form.tsx", "lib/clients/client-input.ts"],
  ["app/x/core.tsx", "lib/core/env.ts"],
  ["app/x/ui.tsx", "app/_ui/chip.tsx"],
  ["lib/sites/fine.ts", "lib/core/db/tenant.ts"],
  ["lib/sites/nouns.ts", "lib/clients/index.ts"],
  ["lib/sites/jobs.ts", "lib/jobs/index.ts"],
  ["lib/sites/regimes.ts", "lib/regimes/index.ts"],
  ["lib/sites/deep.test.ts", "lib/clients/create-client.ts"],
  ["lib/sites/simulated.test.ts", "simulators/lsp-registry/start.ts"],
  ["lib/clients/client-input.ts", "zod"],
  ["lib/hosted-api/fine.ts", "lib/clients/index.ts"],
  ["lib/regimes/index.ts", "lib/regimes/tig/index.ts"],
  ["lib/regimes/tig/index.ts", "lib/regimes/define-regime.ts"],
  ["lib/regimes/tig/assess.ts", "lib/core/time.ts"],
  ["lib/regimes/tig/schema.ts", "zod"],
  ["workers/hosted-api.ts", "lib/hosted-api/index.ts"],
  ["scripts/migrate.ts", "lib/core/db/migrations.ts"],
  ["bench/door.ts", "lib/core/db/tenant.ts"],
  ["e2e/story.ts", "simulators/lsp-registry/start.ts"],
  ["simulators/lsp-registry/fine.ts", "hono"],
  ["simulators/lsp-registry/fine.test.ts", "vitest"],
];

const PACKAGES = {
  dependencies: ["zod", "hono", "pg"],
  devDependencies: ["vitest"],
  undeclared: ["left-pad"],
};

const Cruised = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

let folder: string;
let violations: { rule: string; from: string; to: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "imports-"));
  await plant();
  violations = await cruise();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

test.each(REFUSED)("%s refuses %s importing %s", (rule, from, to) => {
  expect(violations).toContainEqual({ rule, from, to: expect.stringContaining(lastPart(to)) });
});

test.each(ACCEPTED)("%s may import %s", (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test("refuses nothing else", () => {
  const expected = new Set(REFUSED.map(([, from]) => from));
  expect(violations.filter((violation) => !expected.has(violation.from))).toEqual([]);
});

test("every rule is fired here", async () => {
  const config: unknown = (await import("../.dependency-cruiser.cjs")).default;
  const { forbidden } = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(config);
  const fired = new Set(REFUSED.map(([rule]) => rule));
  expect(forbidden.map((rule) => rule.name).filter((name) => !fired.has(name))).toEqual([]);
});

/** "lib/sites/nowhere.ts" is reported as it was written, without its ending; packages by their path. */
function lastPart(to: string): string {
  return to.replace(/^node:/, "").replace(/\.tsx?$/, "");
}

/** Writes a small tree in which each listed import happens. */
async function plant(): Promise<void> {
  const imports = new Map<string, string[]>();
  for (const [, to] of ACCEPTED) if (to.includes("/")) imports.set(to, []);
  for (const [rule, , to] of REFUSED) if (to.includes("/") && rule !== "resolvable") imports.set(to, []);
  for (const [from, to] of [...REFUSED.map(([, from, to]): [string, string] => [from, to]), ...ACCEPTED]) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
  }
  for (const [file, targets] of imports) {
    const lines = targets.map(
      (to, index) => `import { x as x${index} } from "${specifierOf(to)}"; x${index}();`,
    );
    await write(file, [...lines, "export const x = () => 1;"].join("\n"));
  }
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));
  const { dependencies, devDependencies, undeclared } = PACKAGES;
  await write(
    "package.json",
    JSON.stringify({ dependencies: versions(dependencies), devDependencies: versions(devDependencies) }),
  );
  for (const name of [...dependencies, ...devDependencies, ...undeclared]) {
    await write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
    );
    await write(`node_modules/${name}/index.js`, "exports.x = () => 1;");
  }
  await write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { module: "esnext", paths: { "@/*": ["./*"] } } }),
  );
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

function specifierOf(to: string): string {
  return to.includes("/") ? `@/${to.replace(/\.tsx?$/, "")}` : to;
}

async function cruise(): Promise<{ rule: string; from: string; to: string }[]> {
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = resolve(".dependency-cruiser.cjs");
  const parts = ["app", "lib", "workers", "simulators", "scripts", "bench", "e2e", "proxy.ts"];
  const output = await new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      [program, "--config", config, "--output-type", "json", ...parts],
      { cwd: folder, maxBuffer: 20_000_000 },
      // The exit code counts violations, so only an answer that is none is a failure.
      (error, stdout) => (stdout === "" ? fail(error ?? new Error("no output")) : done(stdout)),
    );
  });
  return Cruised.parse(JSON.parse(output)).summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
}
