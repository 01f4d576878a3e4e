import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** Full titles of what failed, so that the end of a long log says what to look at. */
  failures: string[];
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
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).optional(),
        }),
      ),
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

interface Result {
  title: string;
  status: string;
  /** The file and the reason, as far as the report has them. */
  file?: string;
  reason?: string | undefined;
}

function tally(results: Result[]): Totals {
  const is = (...wanted: string[]): Result[] => results.filter(({ status }) => wanted.includes(status));
  const skipped = is("pending", "skipped", "todo", "disabled");
  const failed = is("failed", "unexpected", "flaky");
  return {
    passed: is("passed", "expected").length,
    failed: failed.length,
    skipped: skipped.length,
    failures: failed.map(({ file, title, reason }) => [file, title, reason].filter(Boolean).join(" | ")),
    unexcused: skipped.map(({ title }) => title).filter((title) => !EXCUSED.test(title)),
  };
}

function addFailures(totals: Totals, failures: string[]): Totals {
  return {
    ...totals,
    failed: totals.failed + failures.length,
    failures: [...totals.failures, ...failures],
  };
}

function endedBadly(totals: Totals, what: string, exitCode: number | string): Totals {
  if (exitCode === 0 || totals.failed > 0) return totals;
  return addFailures(totals, [`${what} ended with ${exitCode}, though no test of theirs failed`]);
}

/** Counts a vitest JSON report. A file that failed as a whole, and a run that ended badly by itself, count as one. */
export function countVitest(file: string, exitCode: number | string): Totals {
  const report = VitestReport.safeParse(read(file));
  const results = report.data?.testResults ?? [];
  const totals = tally(
    results.flatMap((result) =>
      result.assertionResults.map(({ fullName, status, failureMessages }) => ({
        title: fullName,
        status,
        file: path.relative(".", result.name),
        reason: failureMessages?.[0]?.split("\n")[0],
      })),
    ),
  );
  const brokenFiles = results.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return endedBadly(
    addFailures(
      totals,
      brokenFiles.map(({ name }) => path.relative(".", name)),
    ),
    "The unit tests",
    exitCode,
  );
}

/** Counts a Playwright JSON report, likewise. */
export function countPlaywright(file: string, exitCode: number | string): Totals {
  const report = PlaywrightReport.safeParse(read(file));
  const results: Result[] = [];
  const walk = (suites: z.output<typeof Suite>[], above: string): void => {
    for (const suite of suites) {
      const title = `${above}${suite.title} `;
      for (const spec of suite.specs)
        for (const { status } of spec.tests) results.push({ title: `${title}${spec.title}`, status });
      walk(suite.suites ?? [], title);
    }
  };
  walk(report.data?.suites ?? [], "");
  return endedBadly(tally(results), "The browser tests", exitCode);
}
