import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./count-results";

const folder = mkdtempSync(path.join(tmpdir(), "accordant-count-"));
let reports = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  reports += 1;
  const file = path.join(folder, `${reports}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function vitest(status: string, ...tests: [string, string][]): unknown {
  const assertionResults = tests.map(([fullName, result]) => ({ fullName, status: result }));
  return { testResults: [{ name: "a.test.ts", status, assertionResults }] };
}

describe("the totals of a run", () => {
  it("count what passed, failed and was skipped", () => {
    const file = report(vitest("failed", ["a", "passed"], ["b", "failed"], ["redis c", "skipped"]));
    const failures = ["a.test.ts | b"];
    expect(countVitest(file, 1)).toEqual({ passed: 1, failed: 1, skipped: 1, failures, unexcused: [] });
  });

  it("name a skip that has no reason", () => {
    const file = report(vitest("passed", ["runs as root (needs root)", "skipped"], ["is hard", "todo"]));
    expect(countVitest(file, 0)).toMatchObject({ passed: 0, failed: 0, skipped: 2, unexcused: ["is hard"] });
  });

  it("say where and why a test failed", () => {
    const failed = {
      fullName: "a b",
      status: "failed",
      failureMessages: ["AssertionError: 1 is not 2\n at x"],
    };
    const testResults = [
      { name: path.resolve("lib", "a.test.ts"), status: "failed", assertionResults: [failed] },
    ];
    expect(countVitest(report({ testResults }), 1).failures).toEqual([
      "lib/a.test.ts | a b | AssertionError: 1 is not 2",
    ]);
  });

  it("count a file that could not be read as a failure", () => {
    expect(countVitest(report(vitest("failed")), 1).failed).toBe(1);
  });

  it("count a run without a report, or one that ended badly, as a failure", () => {
    expect(countVitest("/nowhere/report.json", 1).failed).toBe(1);
    expect(countVitest(report(vitest("passed", ["a", "passed"])), 1).failed).toBe(1);
    expect(countPlaywright("/nowhere/report.json", "SIGKILL").failures).toEqual([
      "The browser tests ended with SIGKILL, though no test of theirs failed",
    ]);
  });

  it("count a browser's stories at any depth, and a flaky one as failed", () => {
    const spec = (title: string, status: string): unknown => ({ title, tests: [{ status }] });
    const inner = { title: "inner", specs: [spec("b", "flaky"), spec("c", "skipped")] };
    const file = report({
      errors: [],
      suites: [{ title: "a.spec.ts", specs: [spec("a", "expected")], suites: [inner] }],
    });
    expect(countPlaywright(file, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ["a.spec.ts inner b"],
      unexcused: ["a.spec.ts inner c"],
    });
  });
});
