import type { Outcome, Params, Reading, ResolvedRulebook, RestsOn, Verdict } from "../../define-regime";

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

/** What a verdict rests on: rules, those assumptions that are not switched off, and facts. */
export function restsOn(
  rulebook: ResolvedRulebook,
  rules: readonly string[],
  assumptions: readonly string[],
  facts: readonly string[],
): RestsOn {
  return { rules, assumptions: assumptions.filter((code) => rulebook.assumption(code) !== "off"), facts };
}

/** The verdict of the first of the rules it rests on. */
export function verdict(found: Finding, rests: RestsOn, readings: readonly Reading[] = []): Verdict {
  return { code: rests.rules[0] ?? "", ...found, restsOn: rests, readings };
}
