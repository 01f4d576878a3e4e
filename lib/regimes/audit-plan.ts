import type { ResolvedRulebook } from "./rulebook";

/** How a regime has sites audited. */
export interface AuditPlan {
  /** What is measured, by the engine's name for it, with the rule it is an indicator of. */
  measures: readonly { name: string; rule: string }[];
  /** Within so many milliseconds a certificate's link leads to its issuer, and so many times it is timed. */
  limits(rulebook: ResolvedRulebook): { redirectMs: number; samples: number };
}
