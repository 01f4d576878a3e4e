import type { FactOf, ResolvedRulebook } from "../../define-regime";
import { numberOf } from "../../define-regime";
import { countsOf } from "../site-view";
import { finding, type Finding } from "../../finding";

/** Per cent of `of`, rounded to one place; 0 of nothing. */
export function percentOf(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((part / of) * 1_000) / 10;
}

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
  if (deviating > 0) return finding("fail", "parameters_deviate", params);
  if (compared === 0) return finding("unknown", "parameters_none_compared", params);
  if (missing + untranslated > 0) return finding("marginal", "parameters_incomplete", params);
  return finding("pass", "parameters_equal", params);
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

/** Whether parameters come from a live source (TM-05, TM-25). */
export function judgeBinding(audit: FactOf<"site.audit">, rulebook: ResolvedRulebook): Finding {
  const count = countsOf(audit, "bindings");
  if (!count) return finding("unknown", "binding_not_measured");
  const [bound, differing, unbound] = [count("bound"), count("differing"), count("unbound")];
  const all = bound + differing + unbound;
  if (all === 0) return finding("unknown", "binding_not_measured");
  const params = { bound, differing, all, asked: numberOf(rulebook, "TM-25") };
  if (differing > 0) return finding("fail", "binding_differs", params);
  return bound * 100 >= params.asked * all
    ? finding("pass", "binding_share", params)
    : finding("fail", "binding_share", params);
}
