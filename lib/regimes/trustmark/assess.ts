import { numberOf, listOf } from "../define-regime";
import type { Assessment, FactOf, ResolvedRulebook, SiteFacts, Verdict } from "../define-regime";
import { judgeChain, judgeFailureRate, judgeTime } from "./assess/certificates";
import { finding, restsOn, verdict, type Finding } from "./assess/finding";
import { judgeBinding, judgeContent, judgeDeviationRate, judgeParameters } from "./assess/parameters";
import { REGIME_ID } from "./identity";
import { countsOf, viewAudit, type AuditView } from "./site-view";

type Audit = FactOf<"site.audit">;

/** Rules that an audit speaks to, with the assumptions that each verdict rests on. */
const JUDGED: readonly { rules: readonly string[]; assumptions: readonly string[] }[] = [
  { rules: ["TM-03"], assumptions: ["TM-903"] },
  { rules: ["TM-04"], assumptions: ["TM-903", "TM-905"] },
  { rules: ["TM-05", "TM-25"], assumptions: ["TM-903"] },
  { rules: ["TM-06", "TM-13"], assumptions: ["TM-903"] },
  { rules: ["TM-07", "TM-22"], assumptions: ["TM-903"] },
  { rules: ["TM-10"], assumptions: ["TM-903"] },
  { rules: ["TM-14"], assumptions: ["TM-902", "TM-903"] },
  { rules: ["TM-17"], assumptions: ["TM-903", "TM-904"] },
  { rules: ["TM-20"], assumptions: ["TM-903", "TM-906"] },
  { rules: ["TM-21"], assumptions: ["TM-903", "TM-907"] },
];

/** What the four named indicators are measured by (TM-04, TM-05, TM-06, TM-07). */
const DISCLOSED = ["content", "bindings", "certificates", "payments"] as const;

// Eight of the twelve are not named, so the whole can fail, and can never be known to pass.
function judgeSlots(audit: Audit, rulebook: ResolvedRulebook): Finding {
  const measured = DISCLOSED.filter((name) => countsOf(audit, name) !== null).length;
  return finding("unknown", "slots_measured", {
    measured,
    disclosed: DISCLOSED.length,
    all: numberOf(rulebook, "TM-03"),
  });
}

// Sign languages cannot be read from a page's text; the others can.
function judgeLanguages(audit: Audit, rulebook: ResolvedRulebook): Finding {
  const asked = listOf(rulebook, "TM-904");
  const found = asked.filter((language) => (countsOf(audit, "languages")?.(language) ?? 0) > 0);
  return finding("not_applicable", "languages_seen", {
    languages: found,
    asked: numberOf(rulebook, "TM-17"),
  });
}

function judge(code: string, audit: Audit, rulebook: ResolvedRulebook): Finding {
  switch (code) {
    case "TM-03":
      return judgeSlots(audit, rulebook);
    case "TM-04":
      return judgeContent(audit, rulebook);
    case "TM-05":
      return judgeBinding(audit, rulebook);
    case "TM-06":
      return judgeChain(audit);
    case "TM-07":
      // A probe stops before paying and needs the exporter's consent: none is made yet.
      return finding("unknown", "payment_not_measured");
    case "TM-10":
      return judgeParameters(audit);
    case "TM-17":
      return judgeLanguages(audit, rulebook);
    case "TM-20":
      return judgeDeviationRate(audit, rulebook);
    default:
      return judgeFailureRate(audit, rulebook);
  }
}

function verdictOf(
  { rules, assumptions }: (typeof JUDGED)[number],
  view: AuditView,
  rulebook: ResolvedRulebook,
): Verdict {
  const { audit, reliedOnUntil, asOf } = view;
  const rests = restsOn(rulebook, rules, assumptions, audit ? [audit.id] : []);
  if (!audit) return verdict(finding("not_applicable", "audit_none"), rests);
  const { auditedAt } = audit.value;
  if (reliedOnUntil !== null && reliedOnUntil <= asOf)
    return verdict(finding("unknown", "audit_stale", { auditedAt }), rests);
  if (rules[0] !== "TM-14") return verdict(judge(rules[0] ?? "", audit, rulebook), rests);
  const { found, readings } = judgeTime(audit, rulebook);
  return verdict(found, rests, readings);
}

/**
 * Assesses one site under the framework by the last audit of it. The badge is applied for, not owed: before the first
 * audit nothing is said about a site, and an audit of ours is never the third party's that TM-02 asks for.
 */
export function assess(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): Assessment {
  const view = viewAudit(site, REGIME_ID, rulebook, asOf);
  const verdicts = JUDGED.map((each) => verdictOf(each, view, rulebook));
  const moments = [
    ...view.changes,
    view.reliedOnUntil,
    rulebook.nextChangeAt && new Date(rulebook.nextChangeAt),
  ];
  const ahead = moments.flatMap((moment) => (moment && moment > asOf ? [moment.getTime()] : []));
  return {
    verdicts,
    obligations: verdicts.flatMap(({ code, outcome, restsOn: rests }) =>
      outcome === "fail"
        ? [{ code, message: `mend_${code.slice(3)}`, params: {}, party: "exporter", restsOn: rests }]
        : [],
    ),
    deadlines: [],
    nextChangeAt: ahead.length === 0 ? null : new Date(Math.min(...ahead)).toISOString(),
  };
}
