import type { ResolvedRulebook, Verdict } from "../../define-regime";
import { coversLanguage, localizedLanguages } from "../languages";
import type { SiteView } from "../site-view";
import { relianceOn } from "../standing";
import { finding, restsOn, verdict } from "../../finding";
import type { Finding } from "../../finding";

/** Whether every language the site is localised into has a contract in force behind it (TIG-23). */
export function assessCoverage(view: SiteView, rulebook: ResolvedRulebook): Verdict {
  const facts = [view.scope, ...view.holdings.flatMap((holding) => [holding.contract, holding.registry])];
  const rests = restsOn(rulebook, ["TIG-23", "TIG-10"], ["TIG-909"], facts);
  return verdict("TIG-23", judge(view, rulebook), rests);
}

function judge(view: SiteView, rulebook: ResolvedRulebook): Finding {
  const languages = view.scope?.value.languages ?? [];
  if (languages.length === 0) return finding("unknown", "coverage_languages_unknown");
  const localized = localizedLanguages(languages, rulebook);
  if (localized.length === 0) return finding("not_applicable", "coverage_nothing_localized");
  const contracted = view.holdings.flatMap((holding) => holding.contract.value.languages);
  const uncovered = localized.filter(
    (language) => !contracted.some((each) => coversLanguage(each, language)),
  );
  if (uncovered.length === localized.length)
    return finding("fail", "coverage_none", { languages: uncovered });
  if (uncovered.length > 0) return finding("marginal", "coverage_partial", { languages: uncovered });
  const unregistered = localized.filter((language) => !registered(view, rulebook, language));
  if (unregistered.length > 0)
    return finding("marginal", "coverage_not_registered", { languages: unregistered });
  return finding("pass", "coverage_full", { languages: localized });
}

/** Whether some contract's certificate is registered for the language; a registry that names none, or is not fresh, does not object. */
function registered(view: SiteView, rulebook: ResolvedRulebook, language: string): boolean {
  return view.holdings.some(({ contract, registry }) => {
    if (!contract.value.languages.some((each) => coversLanguage(each, language))) return false;
    if (registry === null || relianceOn(registry, rulebook, view.asOf).state !== "fresh") return true;
    const listed = registry.value.languages;
    return listed.length === 0 || listed.some((each) => coversLanguage(each, language));
  });
}
