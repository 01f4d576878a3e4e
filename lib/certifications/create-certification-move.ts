import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts } from "@/lib/facts";
import { findRegime } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { CreateCertificationMove } from "./certification-input";
import { readStanding } from "./read-standing";
import { stagesAfter, standAfter } from "./stages";

function refuseTime(message: string, text: string): AppError {
  return new AppError("invalid", "bad_time", text, [{ path: "movedAt", message }]);
}

/**
 * Moves a site on along its way to a regime's badge (TM-02): what was told before is never changed. Only stages that
 * follow the one it is at are taken, so that nobody applies before a third party's audit was passed. `conflict` for any
 * other, `not_found` for a site the caller does not see and for a regime that knows no badge of that kind.
 */
export async function createCertificationMove({
  ctx,
  input,
}: Call<CreateCertificationMove>): Promise<{ moveId: string }> {
  requirePermission(ctx, "certification:create");
  const { siteId, movedAt: at, ...told } = parse(CreateCertificationMove, input);
  const movedAt = new Date(at);
  const { regime, stage } = told;
  if (!findRegime(regime)?.certification) throw notFound("certification");
  if (movedAt > ctx.now)
    throw refuseTime("lies in the future", "movedAt lies in the future; say when it really was.");
  const { providerId, now } = ctx;
  const [moveId, evidenceId] = [newId(now), newId(now)];
  await withTenant(ctx, async (tx) => {
    const { clientId } = await lockSite(tx, ctx, siteId);
    const { standing: before, number } = await readStanding(tx, ctx, siteId, regime);
    if (!stagesAfter(before).includes(stage))
      throw conflict("stage_not_next", "The site cannot come there from where it stands.");
    if (before && movedAt < new Date(before.movedAt))
      throw refuseTime("lies before the last step", "movedAt lies before the step that came before.");
    const next = standAfter(before, { id: moveId, ...told, movedAt });
    const row = { providerId, id: moveId, clientId, siteId, ...told, movedAt, number: number + 1 };
    await tx.certificationMove.createMany({
      data: [{ ...row, standing: next, recordedBy: personIn(ctx), createdAt: now }],
    });
    const entry = { site: siteId, move: moveId, ...told, movedAt: movedAt.toISOString() };
    await recordEvidence(tx, ctx, [
      { id: evidenceId, kind: "certification", clientId, isPublic: false, entry },
    ]);
    await recordActivity(tx, ctx, {
      verb: "certification.move",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { regime, stage },
    });
    const subject = { kind: "site", id: siteId, clientId };
    const fact = { kind: "site.certification" as const, value: next, changedAt: movedAt, evidenceId };
    await recordFacts(tx, ctx, subject, [fact], "statement");
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "certification");
  });
  return { moveId };
}
