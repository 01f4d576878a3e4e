import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Begun last, these would keep one core waiting for the other.
const LONG = ["test/chaos/", "lib/outbox/outbox.test.ts", "scripts/postgres/"];

class LongFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.includes(name));
    const sorted = await super.sort(specifications);
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: `${path.resolve(".")}/` }] },
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules/**", ".next*/**", ".build/**", ".data/**", "e2e/**", "test-results/**"],
    globalSetup: ["scripts/test/global-setup.ts"],
    setupFiles: ["test/restore-env.ts"],
    pool: "forks",
    // Files take over one another's modules: importing them anew would cost more than running them.
    isolate: false,
    // Most of what a test makes is dropped at once: a larger young generation is collected less often.
    execArgv: ["--max-semi-space-size=64"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than the cores there are at least: some tests wait.
    maxWorkers: 3,
    // What is transformed for one process is not transformed again for the next.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongFirst },
  },
});
