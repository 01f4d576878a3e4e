import { numberOf, listOf } from "../define-regime";
import type { Assessment, FactOf, Reading, ResolvedRulebook, SiteFacts, Verdict } from "../define-regime";
import { judgeApplication } from "./assess/application";
import { judgeChain, judgeFailureRate, judgeTime } from "./assess/certificates";
import { judgeGate, judgeLoop } from "./assess/content";
import { finding, restsOn, verdict, type Finding } from "../finding";
import {
  judgeAuthenticity,
  judgeBinding,
  staleAt,
  judgeContent,
  judgeDeviationRate,
  judgeParameters,
} from "./assess/parameters";
import { paymentVerdicts } from "./assess/payments";
import { judgePlatforms } from "./assess/platforms";
import { REGIME_ID } from "./identity";
import { countsOf, measuredOf, viewAudit, type AuditView } from "./site-view";

type Audit = FactOf<"site.audit">;

/** How many indicators have a name (TM-04, TM-05, TM-06, TM-07). */
export const DISCLOSED = 4;

// Eight of the twelve are not named, so the whole can fail, and can never be known to pass.
function judgeSlots(view: AuditView, rulebook: ResolvedRulebook): Finding {
  return finding("unknown", "slots_measured", {
    measured: measuredOf(view),
    disclosed: DISCLOSED,
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

/** How an audit is judged: what was found, and under which readings it differs. */
type Judge = (
  audit: Audit,
  rulebook: ResolvedRulebook,
  view: AuditView,
) => { found: Finding; readings?: readonly Reading[] };

interface Judged {
  /** The rule that is judged, and those it rests on as well. */
  rules: readonly [string, ...string[]];
  assumptions: readonly string[];
  judge: Judge;
}

const plain =
  (judge: (audit: Audit, rulebook: ResolvedRulebook) => Finding): Judge =>
  (audit, rulebook) => ({ found: judge(audit, rulebook) });

// What rests on more than the audit: on the sources behind its pages as well.
const held =
  (judge: (view: AuditView, rulebook: ResolvedRulebook) => Finding): Judge =>
  (_audit, rulebook, view) => ({ found: judge(view, rulebook) });
const HELD = new Set(["TM-03", "TM-05", "TM-25"]);

/** Rules that an audit speaks to, with the assumptions that each verdict rests on beside how long an audit lasts. */
const JUDGED: readonly Judged[] = [
  { rules: ["TM-03"], assumptions: [], judge: held(judgeSlots) },
  { rules: ["TM-04"], assumptions: ["TM-905"], judge: plain(judgeContent) },
  { rules: ["TM-05"], assumptions: [], judge: held(({ authenticity }) => judgeAuthenticity(authenticity)) },
  { rules: ["TM-06", "TM-13"], assumptions: [], judge: plain(judgeChain) },
  { rules: ["TM-10"], assumptions: [], judge: plain(judgeParameters) },
  { rules: ["TM-14"], assumptions: ["TM-902"], judge: judgeTime },
  { rules: ["TM-17"], assumptions: ["TM-904"], judge: plain(judgeLanguages) },
  { rules: ["TM-20"], assumptions: ["TM-906"], judge: plain(judgeDeviationRate) },
  { rules: ["TM-21"], assumptions: ["TM-907"], judge: plain(judgeFailureRate) },
  {
    rules: ["TM-25"],
    assumptions: ["TM-909"],
    judge: held(({ authenticity, asOf }, rulebook) => judgeBinding(authenticity, rulebook, asOf)),
  },
];

/** What the last audit of a site makes of it, however old that audit is. */
export function judgeAudit(
  audit: Audit,
  rulebook: ResolvedRulebook,
  view: AuditView,
): { code: string; found: Finding }[] {
  return JUDGED.map(({ rules: [code], judge }) => ({ code, found: judge(audit, rulebook, view).found }));
}

function verdictOf(
  { rules, assumptions, judge }: Judged,
  view: AuditView,
  rulebook: ResolvedRulebook,
): Verdict {
  const { audit, authenticity, reliedOnUntil, asOf } = view;
  const [code] = rules;
  const facts = HELD.has(code) ? [audit, authenticity] : [audit];
  const rests = restsOn(rulebook, rules, [...assumptions, "TM-903"].sort(), facts);
  if (!audit) return verdict(code, finding("not_applicable", "audit_none"), rests);
  const { auditedAt } = audit.value;
  if (reliedOnUntil !== null && reliedOnUntil <= asOf)
    return verdict(code, finding("unknown", "audit_stale", { auditedAt }), rests);
  const { found, readings } = judge(audit, rulebook, view);
  return verdict(code, found, rests, readings);
}

// Content is judged by what passed the gate, and by what an audit saw of it.
function contentVerdicts({ content, audit }: AuditView, rulebook: ResolvedRulebook): Verdict[] {
  const rests = (rules: readonly string[]) =>
    restsOn(rulebook, rules, ["TM-921", "TM-922"], [content, audit]);
  return [
    verdict("TM-23", judgeLoop(content), rests(["TM-23"])),
    verdict("TM-24", judgeGate(content, audit !== null), rests(["TM-24"])),
  ];
}

/**
 * Assesses one site under the framework by the last audit of it. The badge is applied for, not owed: before the first
 * audit nothing is said about a site, and an audit of ours is never the third party's that TM-02 asks for.
 */
export function assess(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): Assessment {
  const view = viewAudit(site, REGIME_ID, rulebook, asOf);
  const applied = judgeApplication(site, rulebook, asOf);
  const platforms = judgePlatforms(site, rulebook, asOf);
  const verdicts = [
    ...JUDGED.map((each) => verdictOf(each, view, rulebook)),
    ...contentVerdicts(view, rulebook),
    ...paymentVerdicts(view, rulebook),
    ...applied.verdicts,
    ...platforms.verdicts,
  ];
  const moments = [
    ...view.changes,
    ...applied.moments,
    ...platforms.moments,
    ...staleAt(view.authenticity, rulebook),
    view.reliedOnUntil,
    view.paymentsUntil,
    rulebook.nextChangeAt && new Date(rulebook.nextChangeAt),
  ];
  const ahead = moments.flatMap((moment) => (moment && moment > asOf ? [moment.getTime()] : []));
  return {
    verdicts,
    obligations: verdicts.flatMap(({ code, outcome, restsOn: rests }) =>
      outcome === "fail"
        ? [
            {
              ...{ code, message: `mend_${code.slice(3)}`, params: {} },
              // Who runs the CMS and its gate is the provider.
              ...{ party: code === "TM-24" ? "provider" : "exporter", restsOn: rests },
            },
          ]
        : [],
    ),
    deadlines: [...applied.deadlines, ...platforms.deadlines],
    nextChangeAt: ahead.length === 0 ? null : new Date(Math.min(...ahead)).toISOString(),
  };
}
