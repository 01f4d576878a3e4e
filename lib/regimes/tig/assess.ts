import type { Assessment, ResolvedRulebook, SiteFacts, Verdict } from "../define-regime";
import { assessCertificates } from "./assess/certificate";
import { assessCoverage } from "./assess/coverage";
import { assessFiling } from "./assess/filing";
import { finding, verdict } from "../finding";
import { nextChangeAt } from "./assess/next-change";
import { obligationsOf } from "./assess/obligations";
import { assessRegistry, certificateDeadlines } from "./assess/registry";
import { assessResponsibility } from "./assess/responsibility";
import { assessScope } from "./assess/scope";
import type { ScopeDecision } from "./assess/scope";
import { viewSite } from "./site-view";

/** Rules that only speak to a site in scope. */
const DOWNSTREAM = [
  "TIG-03",
  "TIG-05",
  "TIG-06",
  "TIG-11",
  "TIG-16",
  "TIG-17",
  "TIG-18",
  "TIG-21",
  "TIG-22",
  "TIG-23",
] as const;

/**
 * Assesses one site under the guidelines at one moment. Out of scope, nothing else applies;
 * while the scope is not known the site is assessed as if it were in, so that what is wrong
 * shows, and TIG-14 stays unknown.
 */
export function assess(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): Assessment {
  const view = viewSite(site, rulebook, asOf);
  const scope = assessScope(view, rulebook);
  if (scope.state === "out") {
    const verdicts = [...scope.verdicts, ...outOfScope(scope)].sort(byCode);
    return {
      verdicts,
      obligations: [],
      deadlines: [],
      nextChangeAt: nextChangeAt({ ...view, holdings: [] }, rulebook, []),
    };
  }
  const filing = assessFiling(view, rulebook);
  const responsibility = assessResponsibility(view, rulebook);
  const deadlines = [filing.deadline, ...certificateDeadlines(view, rulebook)];
  const verdicts = [
    ...scope.verdicts,
    ...assessCertificates(view, rulebook),
    assessRegistry(view, rulebook),
    assessCoverage(view, rulebook),
    ...filing.verdicts,
    responsibility.verdict,
  ].sort(byCode);
  return {
    verdicts,
    // What is not signed comes after what is not in order.
    obligations: [...obligationsOf(verdicts), ...responsibility.obligations],
    deadlines,
    nextChangeAt: nextChangeAt(view, rulebook, deadlines),
  };
}

function outOfScope(scope: ScopeDecision): Verdict[] {
  const decided = scope.verdicts.find(({ code }) => code === "TIG-14");
  const rests = decided?.restsOn ?? { rules: [], assumptions: [], facts: [] };
  return DOWNSTREAM.map((code) =>
    verdict(code, finding("not_applicable", "scope_does_not_apply"), {
      ...rests,
      rules: [code, ...rests.rules],
    }),
  );
}

function byCode(a: Verdict, b: Verdict): number {
  return a.code < b.code ? -1 : 1;
}
