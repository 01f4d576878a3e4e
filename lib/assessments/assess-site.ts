import { createHash } from "node:crypto";
import {
  OUTCOMES,
  type Assessment,
  type Outcome,
  type Regime,
  type ResolvedRulebook,
  type SiteFacts,
} from "@/lib/regimes";

/** A regime's word on a site, ready to be stored. */
export interface Assessed {
  outcome: Outcome;
  result: Pick<Assessment, "verdicts" | "obligations" | "deadlines">;
  resultHash: string;
  nextChangeAt: Date | null;
}

/** The worst outcome among verdicts; not applicable where there is none that applies. */
function worst(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? "not_applicable";
}

function earliest(moments: readonly (string | null)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [new Date(moment).getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** Assesses one site under one regime; pure. */
export function assessSite(
  regime: Regime,
  site: SiteFacts,
  rulebook: ResolvedRulebook,
  asOf: Date,
): Assessed {
  const { verdicts, obligations, deadlines, nextChangeAt } = regime.assess(site, rulebook, asOf);
  const result = { verdicts, obligations, deadlines };
  return {
    outcome: worst(verdicts.map((verdict) => verdict.outcome)),
    result,
    resultHash: createHash("sha256").update(JSON.stringify(result)).digest("hex"),
    nextChangeAt: earliest([nextChangeAt, rulebook.nextChangeAt]),
  };
}
