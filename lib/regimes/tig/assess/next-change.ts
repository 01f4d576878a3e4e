import type { Deadline, ResolvedRulebook } from "../../define-regime";
import type { SiteView } from "../site-view";
import { standingOf, warningFrom } from "../standing";

/**
 * The earliest instant after `asOf` at which the clock alone may change what was found: a fact,
 * contract or certificate starts or ends, a warning begins, a registry answer ages out, a
 * deadline passes, or a later value of a rule comes into force. ISO 8601 UTC, or null.
 */
export function nextChangeAt(
  view: SiteView,
  rulebook: ResolvedRulebook,
  deadlines: readonly Deadline[],
): string | null {
  const moments: (Date | null)[] = [...view.changes, ...deadlines.map(({ dueAt }) => new Date(dueAt))];
  if (rulebook.nextChangeAt !== null) moments.push(new Date(rulebook.nextChangeAt));
  for (const holding of view.holdings) {
    const { startsAt, endsAt, validUntil, reliance } = standingOf(holding, rulebook, view.asOf);
    moments.push(
      startsAt,
      endsAt,
      reliance.until,
      validUntil === null ? null : warningFrom(validUntil, rulebook),
    );
  }
  let first: Date | null = null;
  for (const moment of moments) {
    if (moment !== null && moment > view.asOf && (first === null || moment < first)) first = moment;
  }
  return first?.toISOString() ?? null;
}
