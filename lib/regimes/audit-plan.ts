import type { ResolvedRulebook } from "./rulebook";

/** How a regime has sites audited. */
export interface AuditPlan {
  /** What is measured, by the engine's name for it, with the rule it is an indicator of. */
  measures: readonly { name: string; rule: string }[];
  limits(rulebook: ResolvedRulebook): {
    /** Within so many milliseconds a certificate's link leads to its issuer, and so many times it is timed. */
    redirectMs: number;
    samples: number;
    /** So many pages of a run that scripts write are read in a browser, which takes a hundred times as long. */
    renderedPages: number;
    /** Shares, 0 to 1, of what was compared that may be wrong. */
    deviationShare: number;
    contentShare: number;
    failureShare: number;
    /** How many indicators the regime counts, and how many of them it names. */
    slots: { all: number; named: number };
  };
}
