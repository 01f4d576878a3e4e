import type { CertificationPlan, Outcome } from "@/lib/regimes";
import type { ScreenedIndicator } from "./read-prescreen";

/** How what they say of an indicator stands to what we say. */
export type Agreement = "agree" | "differs" | "only_theirs" | "only_ours" | "neither";

/** One indicator, as both see it. */
export interface ComparedIndicator {
  /** Null for one that is none of those any document names. */
  rule: string | null;
  name: string | null;
  theirs: ScreenedIndicator["outcome"] | null;
  ours: Outcome | null;
  note: string | null;
  agreement: Agreement;
}

/** An outside result beside our own, and how many indicators that was of how many. */
export interface Comparison {
  indicators: ComparedIndicator[];
  /** Named indicators both of us judged, all that are named, and all there are said to be. */
  compared: number;
  disclosed: number;
  all: number;
}

const JUDGED = new Set<string>(["pass", "marginal", "fail"]);

function agreementOf(theirs: string | null, ours: string | null): Agreement {
  const [they, we] = [theirs !== null && JUDGED.has(theirs), ours !== null && JUDGED.has(ours)];
  if (they && we) return theirs === ours ? "agree" : "differs";
  if (they) return "only_theirs";
  return we ? "only_ours" : "neither";
}

/**
 * Holds an outside result against our own last audit, indicator by indicator. What was not judged by one of us is
 * said by the other only; what no document names belongs to no rule, and is never counted as compared.
 */
export function comparePrescreen(
  plan: CertificationPlan,
  theirs: readonly ScreenedIndicator[],
  ours: readonly { code: string; outcome: Outcome }[],
  all: number,
): Comparison {
  const named = plan.indicators.map(({ rule }): ComparedIndicator => {
    const their = theirs.find((each) => each.rule === rule) ?? null;
    const our = ours.find(({ code }) => code === rule)?.outcome ?? null;
    const outcome = their?.outcome ?? null;
    const said = { rule, name: null, theirs: outcome, ours: our, note: their?.note ?? null };
    return { ...said, agreement: agreementOf(outcome, our) };
  });
  const others = theirs.flatMap(({ rule, name, outcome, note }): ComparedIndicator[] =>
    rule === null
      ? [{ rule, name, theirs: outcome, ours: null, note, agreement: agreementOf(outcome, null) }]
      : [],
  );
  const compared = named.filter(({ agreement }) => agreement === "agree" || agreement === "differs").length;
  return { indicators: [...named, ...others], compared, disclosed: plan.indicators.length, all };
}
