import type { Rule, RuleValue } from "../../define-regime";
import { ADOPTED_ON, REVIEWED_ON } from "../identity";

/** Id of the trade-press report that every rule of this regime is quoted from. */
export const REPORT = "easy-treasure-2026-05-13";

/** A rule as the report gives it, with the one value it has had since the framework was adopted. */
export function reported(
  rule: Pick<Rule, "code" | "kind" | "quote" | "confidence" | "built" | "accepts"> & { value: RuleValue },
): Rule {
  const { value, ...rest } = rule;
  return { ...rest, source: REPORT, reviewedOn: REVIEWED_ON, values: [{ since: ADOPTED_ON, value }] };
}
