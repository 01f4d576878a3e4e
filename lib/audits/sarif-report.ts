import type { Location, Log, Result } from "sarif";
import { isGrave, isUntold, type MachineFinding, type MachineReport } from "./machine-report";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

function locationOf({ url, text, path }: MachineFinding["places"][number], id: number): Location {
  return {
    id,
    physicalLocation: { artifactLocation: { uri: url } },
    ...(path === null ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: "element" }] }),
    ...(text === null ? {} : { message: { text } }),
  };
}

function resultOf({ key, code, outcome, text, places }: MachineFinding): Result {
  const [first, ...others] = places.map(locationOf);
  return {
    ruleId: code,
    // What could not be told is open, and SARIF has no level for it (3.27.9, 3.27.10).
    ...(isUntold(outcome)
      ? { kind: "open" as const, level: "none" as const }
      : { kind: "fail" as const, level: isGrave(outcome) ? ("error" as const) : ("warning" as const) }),
    message: { text },
    ...(first ? { locations: [first] } : {}),
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    partialFingerprints: { "accordantFinding/v1": key },
    properties: { outcome },
  };
}

/** A run as SARIF 2.1.0: a result for each finding, told apart across runs by its key. */
export function sarifReport({ url, engine, locale, findings, notSeen, ...run }: MachineReport): Log {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Accordant",
            version: engine,
            language: locale,
            rules: codes.map((id) => ({ id, name: id })),
          },
        },
        language: locale,
        columnKind: "utf16CodeUnits",
        automationDetails: { id: `accordant/audit/${new URL(url).host}/`, description: { text: run.extent } },
        invocations: [
          {
            executionSuccessful: true,
            startTimeUtc: run.startedAt,
            endTimeUtc: run.endedAt,
            toolExecutionNotifications: notSeen.map(({ url: page, why }) => ({
              level: "note",
              message: { text: why },
              locations: [{ physicalLocation: { artifactLocation: { uri: page } } }],
            })),
          },
        ],
        results: findings.map(resultOf),
        properties: { indicators: run.indicators },
      },
    ],
  };
}
