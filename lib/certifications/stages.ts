import type { Certification, CertificationStage } from "@/lib/regimes";

/** Where a site may go from each stage; from none it begins with its baseline. */
const NEXT: Record<CertificationStage, readonly CertificationStage[]> = {
  baseline: ["remediate", "booked"],
  remediate: ["baseline", "booked"],
  booked: ["audited", "remediate"],
  audited: ["applied", "remediate", "booked"],
  applied: ["granted", "remediate"],
  granted: ["renewed", "suspended", "remediate"],
  renewed: ["renewed", "suspended", "remediate"],
  suspended: ["granted", "renewed", "remediate"],
};

/** The stages a site may go to next. Nobody applies before the third party's audit was passed (TM-02). */
export function stagesAfter(before: Pick<Certification, "stage" | "passed"> | null): CertificationStage[] {
  if (before === null) return ["baseline"];
  return NEXT[before.stage].filter((stage) => stage !== "applied" || before.passed === true);
}

/** What a move says, as its row keeps it. */
export interface Move {
  id: string;
  regime: string;
  stage: CertificationStage;
  movedAt: Date;
  auditor: string | null;
  passed: boolean | null;
  expiresOn: string | null;
}

const BEFORE_AUDIT = new Set<CertificationStage>(["baseline", "remediate", "booked"]);
const HELD = new Set<CertificationStage>(["granted", "renewed"]);

/**
 * How a site stands after a move. Whoever begins anew needs another audit; when the badge was first granted stays known
 * whatever becomes of it.
 */
export function standAfter(before: Certification | null, move: Move): Certification {
  const { id: moveId, regime, stage } = move;
  const movedAt = move.movedAt.toISOString();
  const isAnew = BEFORE_AUDIT.has(stage);
  const kept = stage === "suspended" ? (before?.expiresOn ?? null) : null;
  const isAudit = stage === "audited";
  return {
    regime,
    stage,
    movedAt,
    moveId,
    auditor:
      move.auditor ?? (stage === "baseline" || stage === "remediate" ? null : (before?.auditor ?? null)),
    passed: isAudit ? move.passed : isAnew ? null : (before?.passed ?? null),
    auditedAt: isAudit ? movedAt : isAnew ? null : (before?.auditedAt ?? null),
    grantedAt: before?.grantedAt ?? (stage === "granted" ? movedAt : null),
    expiresOn: HELD.has(stage) ? move.expiresOn : kept,
  };
}
