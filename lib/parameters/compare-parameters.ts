import { compareValues, isProseValue, type PrintedValue, type Reason as ValueReason } from "./compare-values";
import { unitOfName } from "./name-concepts";
import { type ParameterPair } from "./pair-parameters";
import { type Parameter, type Span } from "./parameter";
import { unitOfCode } from "./units";

export type Outcome = "equal" | "deviating" | "missing" | "untranslated" | "not_comparable";
export type Reason = ValueReason | "in_one_language_only" | "sentence_only" | "unsure_pair";

/** What became of one parameter in two languages, with the text of both as printed. */
export interface Comparison {
  outcome: Outcome;
  reason: Reason;
  a: Parameter | null;
  b: Parameter | null;
  /** The values as printed and where; null for the page that has none. */
  snippets: [Span | null, Span | null];
}

function printed({ name, value, language, notation, unitCode }: Parameter): PrintedValue {
  const unit = (unitCode === null ? null : unitOfCode(unitCode)) ?? unitOfName(name);
  return { text: value, language, notation, unit };
}

/** A sentence may say in one language what another leaves to a table or a picture; it is no parameter by itself. */
function isSentence(parameter: Parameter): boolean {
  return parameter.source === "prose" || isProseValue(printed(parameter));
}

function judge({ a, b, isSure }: ParameterPair): Pick<Comparison, "outcome" | "reason"> {
  if (a === null || b === null) {
    const only = a ?? b;
    return only === null || isSentence(only)
      ? { outcome: "not_comparable", reason: "sentence_only" }
      : { outcome: "missing", reason: "in_one_language_only" };
  }
  const found = compareValues(printed(a), printed(b));
  if (found.outcome === "deviating" && !isSure) return { outcome: "not_comparable", reason: "unsure_pair" };
  return found;
}

/**
 * Compares a parameter in two languages (requirements TM-10, TM-20): `deviating` with the reason, `missing` in one
 * language, `untranslated`, `equal`, or `not_comparable` where nobody could tell without reading both languages.
 */
export function compareParameters(pair: ParameterPair): Comparison {
  const { a, b } = pair;
  return { ...judge(pair), a, b, snippets: [a?.valueSpan ?? null, b?.valueSpan ?? null] };
}
