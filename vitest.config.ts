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
  /closeDeployment|overrideEnv|(?:delete |assign\()process\.env|process\.env(?:\.\w+|\[[^\]]+\])? =[^=]/;
const all = listTests();

/** Files of `test/` that lead to such a change, themselves or by another of them: their users change it too. */
function listChangers(): string[] {
  const texts = new Map(
    readdirSync("test", "utf8").flatMap((name) =>
      name.endsWith(".ts") && !name.endsWith(".test.ts")
        ? [[`/${path.basename(name, ".ts")}"`, readFileSync(path.join("test", name), "utf8")] as const]
        : [],
    ),
  );
  const found = new Set([...texts].flatMap(([name, text]) => (OWN_PROCESS.test(text) ? [name] : [])));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [name, text] of texts) if ([...found].some((other) => text.includes(other))) found.add(name);
  }
  return [...found];
}

const changers = listChangers();
const apart = all.filter((file) => {
  const text = readFileSync(file, "utf8");
  return OWN_PROCESS.test(text) || changers.some((name) => text.includes(name));
});

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
    // One more than the cores there are at least: some tests wait.
    maxWorkers: 3,
    // What is transformed for one process is not transformed again for the next.
    experimental: { fsModuleCache: true },
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
