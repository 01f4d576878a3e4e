import { numberOf } from "../define-regime";
import type { FactOf, ResolvedRulebook, SiteFacts } from "../define-regime";
import { hoursAfter } from "../../core/time";
import { DISCLOSED, judgeAudit } from "./assess";
import { judgeGate } from "./assess/content";
import { judgePayments } from "./assess/payments";
import { REGIME_ID } from "./identity";
import { measuredOf, viewAudit } from "./site-view";

type Audit = FactOf<"site.audit">;

/** How a site stands under its own badge. */
export interface BadgeView {
  state: "withheld" | "failing" | "stale" | "audited";
  auditedAt: Date;
  reliedOnUntil: Date | null;
  measured: number;
  named: number;
  /** Rules that fail. */
  failing: string[];
  failingSince: Date | null;
  /** From when on the badge is not shown. */
  withheldFrom: Date | null;
  /** Instants at which another of these may hold. */
  changes: Date[];
}

/** What is open where a rule fails: the measure, and what is wrong there. */
const OPEN: Readonly<Record<string, { measure: string; outcomes: readonly string[] }>> = {
  "TM-04": { measure: "content", outcomes: ["missing", "untranslated", "disagreeing"] },
  "TM-06": { measure: "certificates", outcomes: ["fail", "missing"] },
  "TM-10": { measure: "parameters", outcomes: ["deviating"] },
  "TM-14": { measure: "redirects", outcomes: ["fail"] },
  "TM-20": { measure: "parameters", outcomes: ["deviating"] },
  "TM-21": { measure: "certificates", outcomes: ["fail"] },
};

// What is not known to be older is as old as the audit that says it.
function openSince({ value }: Audit, code: string): Date {
  const open = OPEN[code];
  const since = value.measures.find(({ name }) => name === open?.measure)?.since ?? {};
  const moments = (open?.outcomes ?? []).flatMap((outcome) => since[outcome] ?? []).sort();
  return new Date(moments[0] ?? value.auditedAt);
}

/**
 * How a site stands under its own badge (TM-02, TM-09), null where it was never audited. What the last audit found stays
 * open however old that audit gets: a badge that went away does not come back by not looking.
 */
export function viewBadge(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): BadgeView | null {
  const view = viewAudit(site, REGIME_ID, rulebook, asOf);
  const { audit, authenticity, content, payments, reliedOnUntil, paymentsUntil, changes } = view;
  const measured = audit ? measuredOf(view) : 0;
  if (!audit || measured === 0) return null;
  // Where parameters come from is an obligation of its own; what the badge says of them is whether they are true.
  const failed = judgeAudit(audit, rulebook, view).filter(
    ({ code, found }) => found.outcome === "fail" && code !== "TM-25",
  );
  const since = failed.map(({ code }) =>
    code === "TM-05"
      ? new Date(authenticity?.value.deviatingSince ?? audit.value.auditedAt)
      : openSince(audit, code),
  );
  const failing = failed.map(({ code }) => code);
  // A gateway's report that does not hold is the gateway's fault, and none of the site's.
  const unpaid = judgePayments(view, rulebook).filter(
    ({ code, found }) => found.outcome === "fail" && code !== "TM-16",
  );
  for (const { code } of unpaid) {
    failing.push(code);
    const { failingSince, countedAt } = payments?.value ?? { failingSince: null, countedAt: null };
    since.push(new Date(failingSince ?? countedAt ?? audit.value.auditedAt));
  }
  if (judgeGate(content, true).outcome === "fail") {
    failing.push("TM-24");
    since.push(new Date(content?.value.bypassedSince ?? audit.value.auditedAt));
  }
  const failingSince = since.length === 0 ? null : new Date(Math.min(...since.map(Number)));
  const isRefuted = rulebook.assumption("TM-920") === "refuted";
  const hours = isRefuted ? 1 : numberOf(rulebook, "TM-920");
  const withheldFrom = failingSince && hoursAfter(failingSince, hours);
  const isStale = reliedOnUntil !== null && reliedOnUntil <= asOf;
  const state =
    withheldFrom === null ? (isStale ? "stale" : "audited") : withheldFrom <= asOf ? "withheld" : "failing";
  const decided = rulebook.nextChangeAt === null ? null : new Date(rulebook.nextChangeAt);
  return {
    ...{ state, auditedAt: new Date(audit.value.auditedAt), reliedOnUntil },
    ...{ measured, named: DISCLOSED, failing, failingSince, withheldFrom },
    changes: [...changes, reliedOnUntil, paymentsUntil, withheldFrom, decided].filter(
      (moment) => moment !== null,
    ),
  };
}
