import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const NOT_OURS = /^(?:node_modules|\.next.*|\.build|\.data|\.git|e2e|test-results)$/;

function listTests(): string[] {
  const under = readdirSync(".", { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.test(entry.name)) return [];
    if (!entry.isDirectory()) return [entry.name];
    return readdirSync(entry.name, { encoding: "utf8", recursive: true }).map((name) =>
      path.posix.join(entry.name, name),
    );
  });
  return under.filter((name) => /\.test\.tsx?$/.test(name));
}

// What sets its process's environment, or closes what a process holds, has a process of its own. The others take over
// one another's modules: importing them anew would cost more than running them.
const OWN_PROCESS =
  /closeDeployment|own-database|override-env|(?:use-platform|use-webhook|push)-case|process\.env/;
const all = listTests();
const apart = all.filter((file) => OWN_PROCESS.test(readFileSync(file, "utf8")));

// Begun last, these would keep one core waiting for the other.
const LONG = ["test/chaos/", "lib/outbox/outbox.test.ts", "scripts/postgres/"];

class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.includes(name));
    const sorted = await super.sort(specifications);
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}

const common = { testTimeout: 20_000, hookTimeout: 60_000, pool: "forks" } as const;
const resolve = { alias: [{ find: /^@\//, replacement: `${path.resolve(".")}/` }] };

export default defineConfig({
  resolve,
  test: {
    globalSetup: ["scripts/test/global-setup.ts"],
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      { resolve, test: { ...common, name: "apart", include: apart } },
      {
        resolve,
        test: {
          ...common,
          name: "together",
          include: all.filter((file) => !apart.includes(file)),
          isolate: false,
        },
      },
    ],
  },
});
