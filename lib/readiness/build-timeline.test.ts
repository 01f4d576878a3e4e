import { describe, expect, it } from "vitest";
import type { Outcome, Party } from "@/lib/regimes";
import { buildTimeline, type AssessedSpan } from "./build-timeline";
import { countDays } from "./count-days";

const ZONE = "Asia/Shanghai";
const at = (text: string) => new Date(`2026-07-${text}Z`);
const NOW = at("20T00:00:00");

type Said = [code: string, outcome: Outcome, party?: Party];

function span(
  id: string,
  from: string,
  to: string | null,
  said: Said[],
  nextChangeAt?: string,
): AssessedSpan {
  const restsOn = (code: string) => ({ rules: [code], assumptions: [], facts: [] });
  return {
    id,
    from: at(from),
    to: to === null ? null : at(to),
    nextChangeAt: nextChangeAt === undefined ? null : at(nextChangeAt),
    result: {
      verdicts: said.map(([code, outcome]) => ({
        code,
        outcome,
        message: "said",
        params: {},
        restsOn: restsOn(code),
        readings: [],
      })),
      obligations: said.flatMap(([code, , party]) =>
        party ? [{ code, message: `todo_${code}`, params: {}, party, restsOn: restsOn(code) }] : [],
      ),
      deadlines: [],
    },
  };
}

const CODES = ["A", "B"];
const shown = (spans: AssessedSpan[]) =>
  buildTimeline(spans, CODES, ZONE, NOW).intervals.map(({ state, from, to, blockers }) =>
    [state, from.getUTCDate(), to.getUTCDate(), ...blockers].join(" "),
  );

describe("the timeline of a site", () => {
  it.each<[string, AssessedSpan[], string[]]>([
    ["nothing where it was never assessed", [], []],
    [
      "ready from its first assessment to now",
      [span("1", "10T00:00:00", null, [["A", "pass"]])],
      ["ready 10 20"],
    ],
    [
      "care that is needed is no delay",
      [span("1", "10T00:00:00", null, [["A", "marginal", "lsp"]])],
      ["ready 10 20"],
    ],
    [
      "waiting for one after the other",
      [
        span("1", "10T00:00:00", "12T00:00:00", [["A", "fail", "exporter"]]),
        span("2", "12T00:00:00", null, [["A", "blocked", "counterpart"]]),
      ],
      ["not_ready 10 12 exporter", "not_ready 12 20 counterpart"],
    ],
    [
      "waiting for two at once",
      [
        span("1", "10T00:00:00", null, [
          ["B", "fail", "lsp"],
          ["A", "unknown", "provider"],
        ]),
      ],
      ["not_ready 10 20 provider lsp"],
    ],
    [
      "waiting for nobody who is known",
      [span("1", "10T00:00:00", null, [["A", "fail"]])],
      ["not_ready 10 20 unknown"],
    ],
    [
      "what does not make an interface ready delays nothing",
      [
        span("1", "10T00:00:00", null, [
          ["A", "pass"],
          ["C", "fail", "provider"],
        ]),
      ],
      ["ready 10 20"],
    ],
    [
      "out of scope nothing is asked",
      [span("1", "10T00:00:00", null, [["A", "not_applicable"]])],
      ["not_asked 10 20"],
    ],
    [
      "what was good and not assessed again in time is not known",
      [span("1", "10T00:00:00", null, [["A", "pass"]], "14T00:00:00")],
      ["ready 10 14", "not_known 14 20 unknown"],
    ],
    [
      "what was bad and not assessed again in time stays bad",
      [span("1", "10T00:00:00", null, [["A", "fail", "lsp"]], "14T00:00:00")],
      ["not_ready 10 20 lsp"],
    ],
    [
      "a gap in what is known is not filled",
      [
        span("1", "10T00:00:00", "11T00:00:00", [["A", "pass"]]),
        span("2", "13T00:00:00", null, [["A", "pass"]]),
      ],
      ["ready 10 11", "ready 13 20"],
    ],
  ])("%s", (_case, spans, expected) => {
    expect(shown(spans)).toEqual(expected);
  });

  it("joins what stood the same way, and names every assessment behind it", () => {
    const said: Said[] = [["A", "fail", "lsp"]];
    const { intervals } = buildTimeline(
      [span("1", "10T00:00:00", "12T00:00:00", said), span("2", "12T00:00:00", null, said)],
      CODES,
      ZONE,
      NOW,
    );
    expect(intervals.map(({ assessmentIds }) => assessmentIds)).toEqual([["1", "2"]]);
  });

  it("counts the days of each party in the authority's zone, and how long it was in all", () => {
    const { parties } = buildTimeline(
      [
        // 15:00 to 17:00 UTC goes over midnight in Shanghai: two days.
        span("1", "10T15:00:00", "10T17:00:00", [["A", "fail", "lsp"]]),
        span("2", "10T17:00:00", "11T01:00:00", [["A", "fail", "provider"]]),
        span("3", "11T01:00:00", null, [["A", "pass"]]),
      ],
      CODES,
      ZONE,
      NOW,
    );
    const of = (party: string) => {
      const found = parties.find((one) => one.party === party);
      return [found?.days, (found?.milliseconds ?? 0) / 3_600_000];
    };
    expect([of("lsp"), of("provider"), of("exporter")]).toEqual([
      [2, 2],
      [1, 8],
      [0, 0],
    ]);
  });
});

describe("days", () => {
  it.each([
    ["one moment of a day is that day", [["10T01:00:00", "10T01:00:01"]], 1],
    [
      "a day that two times touch counts once",
      [
        ["10T01:00:00", "10T02:00:00"],
        ["10T03:00:00", "10T04:00:00"],
      ],
      1,
    ],
    ["up to midnight is not the next day", [["10T01:00:00", "10T16:00:00"]], 1],
    ["one moment after midnight is", [["10T01:00:00", "10T16:00:01"]], 2],
    ["nothing is no day", [["10T01:00:00", "10T01:00:00"]], 0],
  ] as const)("%s", (_case, times, days) => {
    expect(
      countDays(
        times.map(([from, to]) => ({ from: at(from), to: at(to) })),
        ZONE,
      ),
    ).toBe(days);
  });
});
