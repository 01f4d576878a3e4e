import type { FactOf, Reading, ResolvedRulebook } from "../../define-regime";
import { numberOf } from "../../define-regime";
import { countsOf } from "../site-view";
import { finding, underEach, type Finding } from "../../finding";
import { percentOf } from "./parameters";

/**
 * Whether the certificates named on the pages lead to their issuers' live pages (TM-06, TM-13). What turned us away is
 * blocked, and what could not be told is unknown: neither is dead.
 */
export function judgeChain(audit: FactOf<"site.audit">): Finding {
  const count = countsOf(audit, "certificates");
  if (!count) return finding("unknown", "certificates_not_measured");
  const [named, failed, blocked, unknown, unlinked] = [
    count("named"),
    count("fail"),
    count("blocked"),
    count("unknown"),
    count("unlinked"),
  ];
  const params = { named, failed, blocked, unknown, unlinked };
  if (named === 0) return finding("not_applicable", "certificates_none_named");
  if (failed + unlinked > 0) return finding("fail", "certificates_fail", params);
  if (blocked > 0) return finding("blocked", "certificates_blocked", params);
  if (unknown > 0) return finding("unknown", "certificates_untold", params);
  if (count("marginal") > 0) return finding("marginal", "certificates_marginal", params);
  return finding("pass", "certificates_traced", params);
}

function within(slow: number, marginal: number, limit: number, measured: number): Finding {
  const params = { slow, limit, measured };
  if (slow > 0) return finding("fail", "links_slow", params);
  if (marginal > 0) return finding("marginal", "links_sometimes_slow", { ...params, slow: marginal });
  return finding("pass", "links_in_time", params);
}

/** Whether those links answer in time (TM-14), under each reading of what is timed (C9) that was measured. */
export function judgeTime(
  audit: FactOf<"site.audit">,
  rulebook: ResolvedRulebook,
): { found: Finding; readings: Reading[] } {
  const count = countsOf(audit, "redirects");
  const measured = count?.("measured") ?? 0;
  if (!count || measured === 0) return { found: finding("unknown", "links_not_timed"), readings: [] };
  const limit = numberOf(rulebook, "TM-14");
  const underReading = (reading: string): Finding => {
    if (reading === "final_response") return within(count("slow"), count("marginal"), limit, measured);
    const timed = count("measured_first_byte");
    return timed === 0
      ? finding("unknown", "links_first_byte_not_timed")
      : within(count("slow_first_byte"), count("marginal_first_byte"), limit, timed);
  };
  return {
    found: underReading(rulebook.reading("C9").id),
    readings: underEach("C9", ["final_response", "first_byte"], underReading),
  };
}

/** The rate at which certificates' links fail (TM-21); blocked and unknown ones are in neither part of it. */
export function judgeFailureRate(audit: FactOf<"site.audit">, rulebook: ResolvedRulebook): Finding {
  const count = countsOf(audit, "certificates");
  if (!count) return finding("unknown", "certificates_not_measured");
  const failed = count("fail");
  const told = failed + count("pass") + count("marginal");
  if (count("named") === 0) return finding("not_applicable", "certificates_none_named");
  if (told === 0) return finding("unknown", "failure_rate_untold");
  const limit = rulebook.assumption("TM-907") === "refuted" ? 0 : numberOf(rulebook, "TM-907");
  const params = { rate: percentOf(failed, told), limit, told };
  return finding(failed * 100 > limit * told ? "fail" : "pass", "failure_rate", params);
}
