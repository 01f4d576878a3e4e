import type { FactOf, ResolvedRulebook } from "../../define-regime";
import { numberOf } from "../../define-regime";
import { judgeCounts } from "../../../parameters";
import { countsOf } from "../site-view";
import { finding, type Finding } from "../../finding";

/** Per cent of `of`, rounded to one place; 0 of nothing. */
export function percentOf(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((part / of) * 1_000) / 10;
}

const PARAMETERS_SAY = {
  fail: "parameters_deviate",
  unknown: "parameters_none_compared",
  marginal: "parameters_incomplete",
  pass: "parameters_equal",
} as const;

const AUTHENTICITY_SAYS = {
  fail: "authenticity_deviates",
  unknown: "authenticity_none_compared",
  marginal: "authenticity_incomplete",
  pass: "authenticity_holds",
} as const;

/** Whether product parameters say the same in every language (TM-10): strictly, so one that deviates is enough. */
export function judgeParameters(audit: FactOf<"site.audit">): Finding {
  const count = countsOf(audit, "parameters");
  if (!count) return finding("unknown", "parameters_not_measured");
  const [equal, deviating, missing, untranslated] = [
    count("equal"),
    count("deviating"),
    count("missing"),
    count("untranslated"),
  ];
  const compared = equal + deviating;
  const params = { compared, deviating, missing, untranslated, untold: count("not_comparable") };
  const outcome = judgeCounts({ agreeing: equal, deviating, lacking: missing + untranslated });
  return finding(outcome, PARAMETERS_SAY[outcome], params);
}

/** The rate at which compared parameters deviate (TM-20). */
export function judgeDeviationRate(audit: FactOf<"site.audit">, rulebook: ResolvedRulebook): Finding {
  const count = countsOf(audit, "parameters");
  if (!count) return finding("unknown", "parameters_not_measured");
  const [equal, deviating] = [count("equal"), count("deviating")];
  const compared = equal + deviating;
  if (compared === 0) return finding("unknown", "rate_none_compared");
  const limit = rulebook.assumption("TM-906") === "refuted" ? 0 : numberOf(rulebook, "TM-906");
  const rate = percentOf(deviating, compared);
  // What is rounded is shown, and never judged by.
  return finding(deviating * 100 > limit * compared ? "fail" : "pass", "deviation_rate", {
    rate,
    limit,
    compared,
  });
}

/** Whether the pages say the same in every language (TM-04). */
export function judgeContent(audit: FactOf<"site.audit">, rulebook: ResolvedRulebook): Finding {
  const count = countsOf(audit, "content");
  if (!count) return finding("unknown", "content_not_measured");
  const [aligned, disagreeing] = [count("aligned"), count("disagreeing")];
  if (aligned === 0) return finding("unknown", "content_none_aligned");
  const limit = rulebook.assumption("TM-905") === "refuted" ? 0 : numberOf(rulebook, "TM-905");
  const params = { aligned, disagreeing, limit };
  if (disagreeing * 100 > limit * aligned) return finding("fail", "content_disagrees", params);
  if (disagreeing > 0) return finding("marginal", "content_disagrees", params);
  const found = count("blemished");
  if (found > 0) return finding("marginal", "content_blemished", { aligned, found });
  return finding("pass", "content_agrees", params);
}

type Authenticity = FactOf<"site.authenticity"> | null;

/**
 * Whether the pages say of products what the exporter's own records say (TM-05): one parameter that deviates is enough,
 * and what cannot be told counts for neither side.
 */
export function judgeAuthenticity(authenticity: Authenticity): Finding {
  if (!authenticity) return finding("unknown", "binding_not_measured");
  const { counts } = authenticity.value;
  const count = (word: string): number => counts[word] ?? 0;
  const [matching, deviating] = [count("matching"), count("deviating")];
  const [missing, unreferenced] = [count("missing"), count("unreferenced")];
  const params = {
    compared: matching + deviating,
    deviating,
    missing,
    unreferenced,
    untold: count("not_comparable"),
  };
  const outcome = judgeCounts({ agreeing: matching, deviating, lacking: missing + unreferenced });
  return finding(outcome, AUTHENTICITY_SAYS[outcome], params);
}

const HOUR = 3_600_000;
const SHORTEST_HOURS = 2;

/** Hours for which a source that was read counts as live (TM-909). */
function liveHours(rulebook: ResolvedRulebook): number {
  return rulebook.assumption("TM-909") === "refuted" ? SHORTEST_HOURS : numberOf(rulebook, "TM-909");
}

/** Instants at which sources that tell by themselves stop counting as live, unless they are read again before. */
export function staleAt(authenticity: Authenticity, rulebook: ResolvedRulebook): Date[] {
  const hours = liveHours(rulebook);
  const asked = (authenticity?.value.sources ?? []).filter(({ isAsked }) => isAsked);
  return asked.map(({ readAt }) => new Date(new Date(readAt).getTime() + hours * HOUR));
}

/** Which share of the parameters on pages is bound to a source that is live (TM-25). */
export function judgeBinding(authenticity: Authenticity, rulebook: ResolvedRulebook, asOf: Date): Finding {
  if (!authenticity) return finding("unknown", "binding_not_measured");
  const { counts, sources } = authenticity.value;
  const count = (word: string): number => counts[word] ?? 0;
  const all = count("matching") + count("deviating") + count("unreferenced") + count("not_comparable");
  if (all === 0) return finding("unknown", "binding_none_printed");
  const hours = liveHours(rulebook);
  const isLive = ({ isAsked, readAt }: (typeof sources)[number]): boolean =>
    isAsked && new Date(readAt).getTime() + hours * HOUR > asOf.getTime();
  const sum = (some: typeof sources): number => some.reduce((total, { bound }) => total + bound, 0);
  const [live, bound] = [sum(sources.filter(isLive)), sum(sources)];
  const asked = numberOf(rulebook, "TM-25");
  const params = { live, all, share: percentOf(live, all), asked, hours, other: bound - live };
  const isEnough = live * 100 >= asked * all;
  return finding(isEnough ? "pass" : "fail", "binding_share", params);
}
