import { existsSync, readFileSync } from "node:fs";
import { prismaStamp } from "./bootstrap/generate.mjs";
import { checkCompose } from "./check/check-compose";
import { type CheckResult, runCheck, runTool } from "./check/run-check";
import { exitOnSignals } from "./processes/exit-on-signals";

const SOURCES = ["app", "bench", "bin", "e2e", "lib", "prisma", "scripts", "simulators", "workers"];

async function checkTypes(): Promise<CheckResult> {
  const routes = await runTool("node_modules/next/dist/bin/next", "typegen");
  return routes.well ? await runTool("node_modules/typescript/bin/tsc", "--noEmit") : routes;
}

async function checkGenerated(): Promise<CheckResult> {
  const file = "generated/prisma/.stamp";
  const well = existsSync(file) && readFileSync(file, "utf8") === (await prismaStamp(process.cwd()));
  return {
    well,
    output: "generated/prisma does not belong to prisma/schema.prisma; run any npm script again.",
  };
}

const checks: [string, () => Promise<CheckResult>][] = [
  ["types", checkTypes],
  ["lint", () => runTool("node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0")],
  [
    "import rules",
    () =>
      runTool(
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        "--config",
        ".dependency-cruiser.cjs",
        ...SOURCES.filter((folder) => existsSync(folder)),
      ),
  ],
  ["format", () => runTool("node_modules/prettier/bin/prettier.cjs", "--check", ".")],
  ["dead code", () => runTool("node_modules/knip/bin/knip.js")],
  ["generated files", checkGenerated],
  ["Dockerfile", () => runTool("node_modules/dockerfilelint/bin/dockerfilelint", "Dockerfile")],
  ["compose.yaml", async () => checkCompose("compose.yaml")],
];

exitOnSignals();
const failed: string[] = [];
for (const [name, check] of checks) {
  if (!(await runCheck(name, check))) failed.push(name);
}
process.stdout.write(failed.length === 0 ? "All checks passed.\n" : `Failed: ${failed.join(", ")}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
