import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { dateIn, startOfDate } from "../core/time";
import { schemaOf } from "./define-regime";
import type { Overlay, Regime, ResolvedRulebook, RulebookData, RuleValue } from "./define-regime";

type AssumptionState = ReturnType<ResolvedRulebook["assumption"]>;

/** SHA-256, hex, of a rulebook's canonical JSON (RFC 8785): the name of a rulebook version. */
export function rulebookHash(data: RulebookData): string {
  const canonical = canonicalize(data);
  if (canonical === undefined) throw new TypeError("a rulebook that is not JSON has no hash");
  return createHash("sha256").update(canonical).digest("hex");
}

/**
 * The rulebook as it holds at `asOf` for one provider. `data` may be any stored version;
 * overlays win over what it publishes, the last one of a code and kind counts, and one that
 * changes nothing, names what the rulebook does not have, or sets a value its shape does not
 * take, is not listed. A value a provider
 * set takes the place of a refuted one, so the assumption then reads as confirmed. Before the
 * date of a code's first value, that first value is given.
 */
export function resolveRulebook(input: {
  regime: Pick<Regime, "id" | "timeZone">;
  hash: string;
  data: RulebookData;
  overlays: readonly Overlay[];
  asOf: Date;
}): ResolvedRulebook {
  const { regime, data } = input;
  const today = dateIn(input.asOf, regime.timeZone);
  const values = valuesOn(data, today);
  const assumptions = new Map<string, AssumptionState>(
    data.assumptions.map((assumption) => [assumption.code, assumption.enabled ? "assumed" : "off"]),
  );
  const readings = new Map(data.conflicts.map((c) => [c.code, { id: c.suggested, picked: false }]));
  const overlayIds: string[] = [];
  const replaced = new Set<string>();

  for (const overlay of lastOfEach(input.overlays)) {
    if (overlay.kind === "value") {
      if (!values.has(overlay.code) || sameValue(values.get(overlay.code), overlay.choice)) continue;
      if (!isAccepted(data, overlay)) continue;
      values.set(overlay.code, overlay.choice);
      replaced.add(overlay.code);
    } else if (overlay.kind === "assumption") {
      if (!assumptions.has(overlay.code)) continue;
      assumptions.set(overlay.code, overlay.choice);
    } else {
      const conflict = data.conflicts.find((c) => c.code === overlay.code);
      if (!conflict?.readings.some((reading) => reading.id === overlay.choice)) continue;
      readings.set(overlay.code, { id: overlay.choice, picked: true });
    }
    overlayIds.push(overlay.id);
  }
  for (const code of replaced) {
    const state = assumptions.get(code);
    if (state === "refuted" || state === "assumed") assumptions.set(code, "confirmed");
  }

  return {
    regime: regime.id,
    hash: input.hash,
    overlayIds,
    value: (code) => found(values, code),
    assumption: (code) => found(assumptions, code),
    reading: (code) => found(readings, code),
    nextChangeAt: nextChange(data, today, regime.timeZone),
  };
}

/** Keeps the last overlay of each code and kind, in the order given. */
function lastOfEach(overlays: readonly Overlay[]): Overlay[] {
  const last = new Map<string, Overlay>();
  for (const overlay of overlays) last.set(`${overlay.kind} ${overlay.code}`, overlay);
  return overlays.filter((overlay) => last.get(`${overlay.kind} ${overlay.code}`) === overlay);
}

/** Whether the code takes the value; a version from before shapes takes any. */
function isAccepted(data: RulebookData, { code, choice }: Extract<Overlay, { kind: "value" }>): boolean {
  const dated = [...data.rules, ...data.assumptions].find((entry) => entry.code === code);
  return dated?.accepts === undefined || schemaOf(dated.accepts).safeParse(choice).success;
}

function valuesOn(data: RulebookData, today: string): Map<string, RuleValue> {
  const values = new Map<string, RuleValue>();
  for (const { code, values: dated } of [...data.rules, ...data.assumptions]) {
    const inForce = dated.find((entry) => entry.since <= today) ?? dated.at(-1);
    values.set(code, inForce?.value ?? null);
  }
  return values;
}

function nextChange(data: RulebookData, today: string, zone: string): string | null {
  const later = [...data.rules, ...data.assumptions]
    .flatMap(({ values }) => values.map((entry) => entry.since))
    .filter((since) => since > today)
    .sort();
  const [first] = later;
  return first === undefined ? null : startOfDate(first, zone).toISOString();
}

function sameValue(a: RuleValue | undefined, b: RuleValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function found<T>(map: ReadonlyMap<string, T>, code: string): T {
  const value = map.get(code);
  if (value === undefined) throw new RangeError(`the rulebook has no ${code}`);
  return value;
}
