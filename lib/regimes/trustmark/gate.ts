import type { GateTerms, PublishGate, ResolvedRulebook } from "../define-regime";

/**
 * What is asked for before content goes live (TM-23, TM-24). The report speaks of manual translation: that a machine's is
 * held to the same is TM-921, that our own comparison may verify is TM-922. Refuting either makes the gate stricter.
 */
function termsOf(rulebook: ResolvedRulebook): GateTerms {
  const isSpared = rulebook.assumption("TM-921") !== "refuted" && rulebook.value("TM-921") === false;
  const isCompared = rulebook.assumption("TM-922") !== "refuted" && rulebook.value("TM-922") === true;
  return {
    verified: isSpared ? ["human", "both"] : ["human", "machine", "both"],
    comparisonVerifies: isCompared,
  };
}

export const GATE: PublishGate = { rules: ["TM-23", "TM-24"], terms: termsOf };
