import { listOf } from "../define-regime";
import type { ResolvedRulebook } from "../define-regime";

/** Whether a BCP 47 tag or prefix covers another: `en` covers `en-AU`, not the other way round. */
export function coversLanguage(covering: string, asked: string): boolean {
  const [wide, narrow] = [covering.toLowerCase(), asked.toLowerCase()];
  return narrow === wide || narrow.startsWith(`${wide}-`);
}

/** Languages of a site that somebody localised into, so without the exporter's own (TIG-909). */
export function localizedLanguages(languages: readonly string[], rulebook: ResolvedRulebook): string[] {
  if (rulebook.assumption("TIG-909") === "refuted") return [...languages];
  const own = listOf(rulebook, "TIG-909");
  return languages.filter((language) => !own.some((source) => coversLanguage(source, language)));
}
