import { OUTCOMES } from "./define-regime";
import type { Outcome, Params, Reading, ResolvedRulebook, RestsOn, Verdict } from "./define-regime";

/** What was found about one rule, before it is known what it rests on. */
export interface Finding {
  outcome: Outcome;
  message: string;
  params: Params;
}

/** A finding in one line. */
export function finding(outcome: Outcome, message: string, params: Params = {}): Finding {
  return { outcome, message, params };
}

/** The worst of several findings; among equals the first. */
export function worstOf(findings: readonly [Finding, ...Finding[]]): Finding {
  return findings.reduce((worst, next) =>
    OUTCOMES.indexOf(next.outcome) < OUTCOMES.indexOf(worst.outcome) ? next : worst,
  );
}

/** The verdict of a rule. */
export function verdict(
  code: string,
  found: Finding,
  restsOn: RestsOn,
  readings: readonly Reading[] = [],
): Verdict {
  return { code, ...found, restsOn, readings };
}

/** The finding under each reading of a conflict, for a verdict to show where they differ. */
export function underEach(
  conflict: string,
  readings: readonly string[],
  judge: (reading: string) => Finding,
): Reading[] {
  const found = readings.map((reading) => ({ conflict, reading, ...judge(reading) }));
  return new Set(found.map((each) => each.outcome)).size > 1 ? found : [];
}

/** What a verdict rests on; facts that are not there and assumptions that are off are left out. */
export function restsOn(
  rulebook: ResolvedRulebook,
  rules: readonly string[],
  assumptions: readonly string[],
  facts: readonly ({ id: string } | null)[],
): RestsOn {
  const ids = facts.flatMap((fact) => (fact === null ? [] : [fact.id]));
  return {
    rules,
    assumptions: assumptions.filter((code) => rulebook.assumption(code) !== "off"),
    facts: [...new Set(ids)],
  };
}
