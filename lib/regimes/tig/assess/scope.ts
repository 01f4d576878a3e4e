import { listOf } from "../../define-regime";
import type { FactValue, ResolvedRulebook, Verdict } from "../../define-regime";
import { coversLanguage, localizedLanguages } from "../languages";
import type { SiteView } from "../site-view";
import { finding, restsOn, underEach, verdict } from "../../finding";
import type { Finding } from "../../finding";
import { scopeAnswers, type ScopeAnswers } from "./scope-answers";

/** Whether a site is meant by the guidelines, and the verdicts that say so. */
export interface ScopeDecision {
  state: "in" | "out" | "unknown";
  verdicts: Verdict[];
}

const RULES = ["TIG-14", "TIG-15", "TIG-08"] as const;
const ASSUMPTIONS = ["TIG-907", "TIG-909", "TIG-910"] as const;

/** Decides the scope: pass is in, not applicable is out; an answer nobody gave is unknown. */
export function assessScope(view: SiteView, rulebook: ResolvedRulebook): ScopeDecision {
  const judge = (reading: string): Finding => judgeScope(view, rulebook, reading);
  const found = judge(rulebook.reading("C8").id);
  const rests = restsOn(rulebook, RULES, ASSUMPTIONS, [view.profile, view.scope, view.observation]);
  const state = found.outcome === "pass" ? "in" : found.outcome === "not_applicable" ? "out" : "unknown";
  return {
    state,
    verdicts: [
      verdict("TIG-08", judgePlatform(view, found), rests),
      verdict("TIG-14", found, rests, underEach("C8", ["b2b_only", "b2b_and_b2c"], judge)),
      verdict("TIG-15", judgeExemption(view, found), rests),
    ],
  };
}

function judgeScope(view: SiteView, rulebook: ResolvedRulebook, audienceReading: string): Finding {
  const profile = view.profile?.value;
  const answers = scopeAnswers(view);
  if (profile === undefined || answers === undefined) return finding("unknown", "scope_not_answered");
  if (profile.audiences.length === 0) return finding("unknown", "scope_audience_unknown");
  const meant =
    profile.audiences.includes("b2b") ||
    (audienceReading === "b2b_and_b2c" && profile.audiences.includes("b2c"));
  if (!meant) return finding("not_applicable", "scope_not_b2b");

  const countries = memberTargets(answers, rulebook);
  const reaches = answers.targetCountries.length === 0 ? null : countries.length > 0;
  if (reaches === false) return finding("not_applicable", "scope_no_member_country");
  const isPlatform = profile.kind === "procurement_platform";
  const displays = isPlatform || shows(answers) === true;
  if (displays && reaches === true && answers.domesticOnly !== true) {
    return finding("pass", isPlatform ? "scope_platform" : "scope_shows", { countries });
  }
  // A switch into members' languages brings in even what the exemption would leave out (TIG-15).
  const switches = switchesToMembers(answers, rulebook);
  if (switches === true) return finding("pass", "scope_multilingual", { countries });
  if (answers.domesticOnly === true) return exempt(switches, "scope_domestic_only");
  if (displays) return finding("unknown", "scope_targets_unknown");
  if (answers.staticPromotionOnly === true) return exempt(switches, "scope_static_only");
  if (shows(answers) === null) return finding("unknown", "scope_answers_missing");
  return exempt(switches, "scope_shows_nothing");
}

function exempt(switches: boolean | null, message: string): Finding {
  return switches === null ? finding("unknown", "scope_switch_unknown") : finding("not_applicable", message);
}

/** Whether any of the four displays of TIG-14 is there; null where no is not certain. */
function shows(answers: FactValue<"site.scope">): boolean | null {
  const displays = [answers.catalog, answers.quotation, answers.certificates, answers.ordering];
  if (displays.includes(true)) return true;
  return displays.includes(null) ? null : false;
}

function memberTargets(answers: ScopeAnswers, rulebook: ResolvedRulebook): string[] {
  if (rulebook.assumption("TIG-907") === "refuted") return [...answers.targetCountries];
  const members = listOf(rulebook, "TIG-907");
  return answers.targetCountries.filter((country) => members.includes(country));
}

function switchesToMembers(answers: ScopeAnswers, rulebook: ResolvedRulebook): boolean | null {
  if (answers.languageSwitch !== true) return answers.languageSwitch;
  if (answers.languages.length === 0) return null;
  const localized = localizedLanguages(answers.languages, rulebook);
  if (rulebook.assumption("TIG-910") === "refuted") return localized.length > 0;
  const covering = listOf(rulebook, "TIG-910");
  return localized.some((language) => covering.some((member) => coversLanguage(member, language)));
}

function judgePlatform(view: SiteView, scope: Finding): Finding {
  if (view.profile === null) return finding("unknown", "scope_not_answered");
  if (view.profile.value.kind !== "procurement_platform")
    return finding("not_applicable", "scope_not_a_platform");
  return scope;
}

const EXEMPT: readonly string[] = ["scope_domestic_only", "scope_static_only", "scope_shows_nothing"];

function claimsExemption(said: FactValue<"site.scope"> | undefined): boolean {
  if (said === undefined) return false;
  return said.domesticOnly === true || said.staticPromotionOnly === true || shows(said) === false;
}

function judgeExemption(view: SiteView, scope: Finding): Finding {
  const answers = scopeAnswers(view);
  if (answers === undefined) return finding("unknown", "scope_not_answered");
  if (answers.contradicted.length > 0 && claimsExemption(view.scope?.value)) {
    const checkedAt = view.observation?.value.checkedAt ?? null;
    return finding("not_applicable", "scope_exemption_contradicted", { checkedAt });
  }
  if (EXEMPT.includes(scope.message)) return finding("pass", "scope_exempt");
  const claimed = claimsExemption(answers);
  if (scope.outcome === "unknown") return scope;
  if (!claimed) return finding("not_applicable", "scope_no_exemption");
  const reopened = scope.message === "scope_multilingual";
  return finding("not_applicable", reopened ? "scope_exemption_reopened" : "scope_no_exemption");
}
