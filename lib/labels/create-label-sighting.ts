import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts } from "@/lib/facts";
import { findRegime } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import type { LabelSighting } from "@/generated/prisma/client";
import { CreateLabelSighting } from "./label-input";

/** What was seen last of a site's label, by when it was looked at and then by when it was told; or null. */
export async function newestSighting(
  tx: Tx,
  ctx: Ctx,
  siteId: string,
  regime: string,
): Promise<LabelSighting | null> {
  return tx.labelSighting.findFirst({
    where: { providerId: ctx.providerId, siteId, regime },
    orderBy: [{ seenAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  });
}

/**
 * Records that a regime's warning label was seen on the buyers' side of a site, or that it has gone, with who looked,
 * where, when and why (TIG-22). Nothing recorded is changed, and nothing but a later look with a proof takes a label
 * away. `not_found` for a site the caller does not see and for a regime that knows no label.
 */
export async function createLabelSighting({
  ctx,
  input,
}: Call<CreateLabelSighting>): Promise<{ sightingId: string }> {
  requirePermission(ctx, "label:create");
  const { siteId, seenAt: at, ...sighting } = parse(CreateLabelSighting, input);
  const seenAt = new Date(at);
  if (!findRegime(sighting.regime)?.label) throw notFound("label");
  if (seenAt > ctx.now)
    throw new AppError("invalid", "in_future", "seenAt lies in the future; say when it really was.", [
      { path: "seenAt", message: "lies in the future" },
    ]);
  const { providerId, now } = ctx;
  const [sightingId, evidenceId] = [newId(now), newId(now)];
  await withTenant(ctx, async (tx) => {
    // Of two who tell at once the later look counts, whoever comes last.
    const { clientId } = await lockSite(tx, ctx, siteId);
    const row = { providerId, id: sightingId, clientId, siteId, ...sighting, seenAt };
    await tx.labelSighting.createMany({ data: [{ ...row, recordedBy: personIn(ctx), createdAt: now }] });
    const entry = { site: siteId, sighting: sightingId, ...sighting, seenAt: seenAt.toISOString() };
    await recordEvidence(tx, ctx, [{ id: evidenceId, kind: "label", clientId, isPublic: false, entry }]);
    await recordActivity(tx, ctx, {
      verb: sighting.state === "seen" ? "label.seen" : "label.removed",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { regime: sighting.regime },
    });
    const newest = await newestSighting(tx, ctx, siteId, sighting.regime);
    if (newest?.id !== sightingId) return;
    const { regime, state, cause } = sighting;
    const value = { regime, state, cause, seenAt: seenAt.toISOString(), sightingId };
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.label", value, evidenceId }], "statement");
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "label");
  });
  return { sightingId };
}
