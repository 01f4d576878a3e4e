import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** Full titles of what was skipped without a reason that counts. */
  unexcused: string[];
}

/** The Redis suite, and titles that end with the program or right they need: "... (needs root)". */
const EXCUSED = /^redis\b|\(needs [^)]+\)/i;

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const Spec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) });
const Suite = z.object({
  title: z.string(),
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()) });

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function tally(results: { title: string; status: string }[]): Totals {
  const is = (...wanted: string[]): typeof results => results.filter(({ status }) => wanted.includes(status));
  const skipped = is("pending", "skipped", "todo", "disabled");
  return {
    passed: is("passed", "expected").length,
    failed: is("failed", "unexpected", "flaky").length,
    skipped: skipped.length,
    unexcused: skipped.map(({ title }) => title).filter((title) => !EXCUSED.test(title)),
  };
}

/** Counts a vitest JSON report. A file that failed as a whole, and a run that ended badly by itself, count as one. */
export function countVitest(file: string, exitCode: number | string): Totals {
  const report = VitestReport.safeParse(read(file));
  const results = report.data?.testResults ?? [];
  const totals = tally(
    results.flatMap((result) =>
      result.assertionResults.map(({ fullName, status }) => ({ title: fullName, status })),
    ),
  );
  const brokenFiles = results.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  totals.failed += brokenFiles.length;
  if (exitCode !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

/** Counts a Playwright JSON report, likewise. */
export function countPlaywright(file: string, exitCode: number | string): Totals {
  const report = PlaywrightReport.safeParse(read(file));
  const results: { title: string; status: string }[] = [];
  const walk = (suites: z.output<typeof Suite>[], above: string): void => {
    for (const suite of suites) {
      const title = `${above}${suite.title} `;
      for (const spec of suite.specs)
        for (const { status } of spec.tests) results.push({ title: `${title}${spec.title}`, status });
      walk(suite.suites ?? [], title);
    }
  };
  walk(report.data?.suites ?? [], "");
  const totals = tally(results);
  if (exitCode !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}
