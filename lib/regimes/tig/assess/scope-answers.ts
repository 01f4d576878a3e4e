import type { FactOf, FactValue } from "../../define-regime";
import type { SiteView } from "../site-view";

export interface ScopeAnswers extends FactValue<"site.scope"> {
  /** Questions that somebody answered with no, and that the live site has answered with yes since. */
  contradicted: readonly string[];
}

const SEEN = ["catalog", "quotation", "certificates", "ordering", "languageSwitch"] as const;
const NOTHING_SAID: FactValue<"site.scope"> = {
  catalog: null,
  quotation: null,
  certificates: null,
  ordering: null,
  staticPromotionOnly: null,
  domesticOnly: null,
  languageSwitch: null,
  languages: [],
  targetCountries: [],
};

function isDenied(question: (typeof SEEN)[number], said: FactValue<"site.scope">): boolean {
  // Who calls a site a static page says that it shows none of it.
  return said[question] === false || (question !== "languageSwitch" && said.staticPromotionOnly === true);
}

function languagesOf(
  said: FactValue<"site.scope">,
  seen: FactOf<"site.observation">,
  isLater: boolean,
): string[] {
  if (said.languages.length === 0) return [...seen.value.languages];
  return isLater ? [...new Set([...said.languages, ...seen.value.languages])] : [...said.languages];
}

/**
 * What is known of what a site shows: what a person said, completed by what a check of the live site saw. Where the
 * two differ the later counts, but only for what was seen: that something was not found contradicts nobody and exempts
 * nobody, since a page may be hidden from us and not from buyers.
 */
export function scopeAnswers({
  scope,
  observation,
}: Pick<SiteView, "scope" | "observation">): ScopeAnswers | undefined {
  const said = scope?.value ?? NOTHING_SAID;
  if (observation === null) return scope === null ? undefined : { ...said, contradicted: [] };
  const isLater = scope === null || observation.knownFrom > scope.knownFrom;
  const answers = { ...said, languages: languagesOf(said, observation, isLater) };
  const contradicted = SEEN.filter(
    (question) => isLater && observation.value[question] === true && isDenied(question, said),
  );
  for (const question of SEEN)
    if (contradicted.includes(question) || (said[question] === null && observation.value[question] === true))
      answers[question] = true;
  return { ...answers, contradicted };
}
