import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { UpdateFinding } from "./audit-input";
import { requireOwner } from "./list-owners";

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/**
 * Notes who looks after a finding and what is planned about it, and lets it be until a day and for a reason, or no longer. What was found
 * stays found: a verdict is judged by what the site shows. `not_found` for a finding the caller does not see.
 */
export async function updateFinding({ ctx, input }: Call<UpdateFinding>): Promise<void> {
  requirePermission(ctx, "finding:update");
  const { findingId, note, ownerId, waivedBecause, ...days } = parse(UpdateFinding, input);
  await withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: findingId };
    const finding = await tx.auditFinding.findFirst({
      where,
      select: { siteId: true, clientId: true, ownerId: true },
    });
    if (!finding) throw notFound("finding");
    const { siteId, clientId } = finding;
    if (ownerId !== null && ownerId !== finding.ownerId) await requireOwner(tx, ctx, clientId, ownerId);
    const [dueOn, waivedUntil] = [dateOf(days.dueOn), dateOf(days.waivedUntil)];
    await tx.auditFinding.updateMany({ where, data: { note, ownerId, dueOn, waivedUntil, waivedBecause } });
    await recordActivity(tx, ctx, {
      verb: waivedUntil === null ? "finding.update" : "finding.waive",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: waivedBecause === null ? {} : { reason: waivedBecause, endsOn: days.waivedUntil ?? "" },
    });
  });
}
