import type { FactOf } from "../../define-regime";
import { finding, worstOf } from "../../finding";
import type { Finding } from "../../finding";

/** What is expected of the warning label because of one filing, and whether that is the provider's own. */
export interface ExpectedLabel {
  found: Finding;
  isProviders: boolean;
}

const ABOUT_ALL: Record<string, string> = {
  label_expected: "label_expected_all",
  label_may_remain: "label_may_remain_all",
};

/**
 * What must be expected of the label on a site (TIG-22): a provider's own filing that was late labels all its clients'
 * sites, whatever their own filings say.
 */
export function expectLabel(first: ExpectedLabel, more: readonly ExpectedLabel[]): Finding {
  const worded = ({ found, isProviders }: ExpectedLabel): Finding => ({
    ...found,
    message: isProviders ? (ABOUT_ALL[found.message] ?? found.message) : found.message,
  });
  return worstOf([worded(first), ...more.map(worded)]);
}

/**
 * Holds what was expected against what somebody saw on the buyers' side. A label that was seen stays until somebody
 * proves that it went; no time that passes takes it away.
 */
export function judgeSighting(expected: Finding, sighting: FactOf<"site.label"> | null): Finding {
  if (sighting === null) return expected;
  const { state, seenAt } = sighting.value;
  if (state === "seen") return finding("fail", "label_seen", { seenAt });
  if (expected.message.startsWith("label_may_remain")) return finding("pass", "label_removed", { seenAt });
  if (expected.message.startsWith("label_expected"))
    return finding("marginal", "label_gone_unfiled", { seenAt });
  return expected;
}
