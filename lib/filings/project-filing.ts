import type { FactValue } from "@/lib/regimes";

/** The columns of a filing's row that follow from its facts. */
export function projectFiling(state: FactValue<"filing.state">) {
  return {
    regime: state.regime,
    state: state.state,
    submittedAt: state.submittedAt ? new Date(state.submittedAt) : null,
    decidedAt: state.decidedAt ? new Date(state.decidedAt) : null,
    reference: state.reference,
    reopenedAt: state.reopened ? new Date(state.reopened.at) : null,
    reopenedCause: state.reopened?.cause ?? null,
  };
}
