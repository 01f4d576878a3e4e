import { numberOf } from "../define-regime";
import type { FailureAlert, ResolvedRulebook } from "../define-regime";

/**
 * When failed verifications from one country are told of (TIG-07). The document names no number: ours are TIG-915 and
 * TIG-916. Refuted, the first failure is told of.
 */
export function failureAlert(rulebook: ResolvedRulebook): FailureAlert {
  const failures = rulebook.assumption("TIG-915") === "refuted" ? 1 : numberOf(rulebook, "TIG-915");
  return { rule: "TIG-07", failures, hours: numberOf(rulebook, "TIG-916") };
}
