import { describe, expect, it } from "vitest";
import { earlReport } from "./earl-report";
import type { MachineFinding, MachineReport } from "./machine-report";
import { sarifReport } from "./sarif-report";

const found = (key: string, outcome: MachineFinding["outcome"]): MachineFinding => ({
  key,
  code: "parameter_deviating",
  outcome,
  text: `says ${key}`,
  places: [
    { url: "https://works.example/en/p", text: "12 kg", path: "td" },
    { url: "https://works.example/zh/p", text: null, path: null },
  ],
});

const OUTCOMES = [
  "fail",
  "deviating",
  "missing",
  "marginal",
  "blocked",
  "unknown",
  "not_comparable",
] as const;

const REPORT: MachineReport = {
  ...{ url: "https://works.example/", engine: "2", locale: "zh" },
  ...{
    startedAt: "2026-06-01T08:00:00.000Z",
    endedAt: "2026-06-01T08:01:00.000Z",
    extent: "3 of 4; 4 of 12",
  },
  indicators: (["pass", "marginal", "fail", "blocked", "unknown", "untested"] as const).map((outcome) => ({
    ...{ code: outcome, title: outcome, method: "looked", outcome },
  })),
  findings: OUTCOMES.map((outcome) => found(outcome, outcome)),
  notSeen: [{ url: "https://works.example/wall", why: "blocked" }],
};

interface Assertion {
  "@type": string | string[];
  test: string;
  subject: string;
  result: { outcome: string };
}

function assertionsOf(report: MachineReport): Assertion[] {
  const read: { "@graph": Assertion[] } = JSON.parse(JSON.stringify(earlReport(report)));
  return read["@graph"].filter((each) => each["@type"] === "earl:Assertion");
}

describe("a report in EARL", () => {
  it("says of each indicator whether it passed, failed, was not tested or cannot be told", () => {
    const own = assertionsOf(REPORT).filter(({ subject }) => subject === REPORT.url);
    expect(
      Object.fromEntries(own.map(({ test, result }) => [test.split(":").at(-1), result.outcome])),
    ).toEqual({
      ...{ pass: "earl:passed", marginal: "earl:cantTell", fail: "earl:failed" },
      ...{ blocked: "earl:cantTell", unknown: "earl:cantTell", untested: "earl:untested" },
    });
  });

  it("has an assertion for each page of a finding, and fails nothing that could not be seen", () => {
    const pages = assertionsOf(REPORT).filter(({ subject }) => subject !== REPORT.url);
    expect(pages).toHaveLength(OUTCOMES.length * 2);
    const outcomes = pages.filter((_one, at) => at % 2 === 0).map(({ result }) => result.outcome);
    const [failed, untold] = ["earl:failed", "earl:cantTell"];
    expect(outcomes).toEqual([failed, failed, failed, untold, untold, untold, untold]);
  });
});

describe("a report in SARIF", () => {
  const [run] = sarifReport(REPORT).runs;

  it("has a result for each finding with its key as fingerprint, open where nothing could be told", () => {
    expect(run?.results?.map(({ kind, level }) => [kind, level])).toEqual([
      ...[
        ["fail", "error"],
        ["fail", "error"],
        ["fail", "warning"],
        ["fail", "warning"],
      ],
      ...[
        ["open", "none"],
        ["open", "none"],
        ["open", "none"],
      ],
    ]);
    expect(run?.results?.[0]).toMatchObject({
      partialFingerprints: { "accordantFinding/v1": "fail" },
      locations: [{ physicalLocation: { artifactLocation: { uri: "https://works.example/en/p" } } }],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: "https://works.example/zh/p" } } }],
    });
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(["parameter_deviating"]);
  });

  it("names what was not seen as a note about the run, and never all indicators as measured", () => {
    expect(run?.invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
    expect(JSON.stringify(run)).not.toContain("12 of 12");
  });
});
