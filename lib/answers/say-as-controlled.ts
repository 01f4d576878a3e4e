import {
  factAt,
  type AnswerOperation,
  type AnswerVariant,
  type FactValue,
  type SiteFacts,
} from "@/lib/regimes";

interface Controlled extends SiteFacts {
  isTest: boolean;
}

function controlOf(site: Controlled, now: Date): FactValue<"site.control"> | null {
  return factAt(site.facts, "site.control", site.siteId, now)?.value ?? null;
}

/** Whether a site's provider may speak for its host at that moment, as its facts say. */
export function isSpokenFor(site: Controlled, now: Date): boolean {
  if (site.isTest) return true;
  const control = controlOf(site, now);
  const isStated = control?.state === "proven" || control?.state === "failing";
  return isStated && control.lapsesAt !== null && new Date(control.lapsesAt) > now;
}

/**
 * What of these answers may be said in public: none where nobody ever showed that the site's host is its provider's to
 * speak for, the unknown one alone where that is over, and else all, none longer than until the proof lapses.
 */
export function sayAsControlled(
  site: Controlled,
  operation: AnswerOperation,
  variants: readonly AnswerVariant[],
  now: Date,
): AnswerVariant[] {
  if (site.isTest) return [...variants];
  const control = controlOf(site, now);
  if (!control || control.state === "unproven") return [];
  if (!isSpokenFor(site, now)) {
    const fallback = variants.find(({ key }) => key === operation.fallbackKey);
    return fallback ? [{ ...fallback, body: operation.unknown(), references: [] }] : [];
  }
  const { lapsesAt } = control;
  return variants.map((variant) =>
    lapsesAt !== null && lapsesAt < variant.nextUpdate ? { ...variant, nextUpdate: lapsesAt } : variant,
  );
}
