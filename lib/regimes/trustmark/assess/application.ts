import { factAt, factsOf } from "../../define-regime";
import type { Deadline, FactOf, ResolvedRulebook, SiteFacts, Verdict } from "../../define-regime";
import { finding, restsOn, verdict, type Finding } from "../../finding";
import { CERTIFICATION } from "../certification";
import { REGIME_ID } from "../identity";
import { BADGE_END, badgeDeadlines, badgeEnd } from "./badge-end";

type Application = FactOf<"site.certification">;

/** What is said of a site's way to the badge, and when the clock alone changes it. */
export interface Applied {
  verdicts: Verdict[];
  deadlines: Deadline[];
  moments: Date[];
}

const nameOf = (auditor: string | null): string =>
  CERTIFICATION.auditors.find(({ id }) => id === auditor)?.name ?? auditor ?? "";

function judgeBadge({ value }: Application, rulebook: ResolvedRulebook, asOf: Date): Finding {
  const { stage, expiresOn, grantedAt, movedAt } = value;
  if (expiresOn !== null && badgeEnd(expiresOn, rulebook) <= asOf)
    return finding("fail", "certification_expired", { expiresOn });
  if (stage === "renewed")
    return expiresOn === null
      ? finding("pass", "certification_renewed", { movedAt })
      : finding("pass", "certification_renewed_until", { movedAt, expiresOn });
  return expiresOn === null
    ? finding("pass", "certification_granted", { grantedAt })
    : finding("pass", "certification_granted_until", { expiresOn });
}

function judgeSuspended({ movedAt, expiresOn }: Application["value"]): Finding {
  return expiresOn === null
    ? finding("fail", "certification_suspended", { movedAt })
    : finding("fail", "certification_suspended_until", { movedAt, expiresOn });
}

// The badge is applied for, not owed: who is on the way to the audit has failed at nothing.
function judgeStage(application: Application | null, rulebook: ResolvedRulebook, asOf: Date): Finding {
  if (application === null) return finding("not_applicable", "certification_none");
  const { stage, passed, auditedAt, movedAt } = application.value;
  const auditor = nameOf(application.value.auditor);
  switch (stage) {
    case "baseline":
    case "remediate":
      return finding("not_applicable", `certification_${stage}`, { movedAt });
    case "booked":
      return finding("not_applicable", "certification_booked", { auditor, movedAt });
    case "audited":
      return passed === true
        ? finding("pass", "certification_audited", { auditor, auditedAt })
        : finding("fail", "certification_failed", { auditor, auditedAt });
    case "applied":
      return finding("pass", "certification_applied", { auditor, auditedAt, movedAt });
    case "granted":
    case "renewed":
      return judgeBadge(application, rulebook, asOf);
    case "suspended":
      return judgeSuspended(application.value);
  }
}

function judgePrescreen(prescreen: FactOf<"site.prescreen"> | null): Finding {
  if (prescreen === null) return finding("not_applicable", "prescreen_none");
  const { auditor, screenedOn, indicators } = prescreen.value;
  return finding("pass", "prescreen_known", {
    auditor: nameOf(auditor),
    screenedOn,
    indicators: indicators.length,
  });
}

/** How far the site has come by somebody else's audit (TM-02), and whether it was screened before that (TM-18). */
export function judgeApplication(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): Applied {
  const own = site.facts.filter(
    ({ kind, value }) =>
      (kind !== "site.certification" && kind !== "site.prescreen") ||
      ("regime" in value && value.regime === REGIME_ID),
  );
  const application = factAt(own, "site.certification", site.siteId, asOf);
  const prescreen = factAt(own, "site.prescreen", site.siteId, asOf);
  const expiresOn = application?.value.expiresOn ?? null;
  const deadlines = badgeDeadlines(own, rulebook, asOf);
  const starts = factsOf(own, "site.certification").flatMap(({ validFrom }) => validFrom ?? []);
  return {
    verdicts: [
      verdict(
        "TM-02",
        judgeStage(application, rulebook, asOf),
        restsOn(rulebook, ["TM-02", "TM-19"], expiresOn === null ? [] : [BADGE_END], [application]),
      ),
      verdict("TM-18", judgePrescreen(prescreen), restsOn(rulebook, ["TM-18", "TM-19"], [], [prescreen])),
    ],
    deadlines,
    moments: [...starts, ...deadlines.map(({ dueAt }) => new Date(dueAt))],
  };
}
