import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findSource } from "./find-source";
import { NamedSource } from "./source-input";
import { wakeSource } from "./wake-source";

/**
 * Disconnects a source: it is asked no more, its credential is forgotten, and what pages were found to differ from it
 * goes with it; its readings stay as history. `not_found` for what the caller does not see.
 */
export async function endReferenceSource({ ctx, input }: Call<NamedSource>): Promise<void> {
  requirePermission(ctx, "reference_source:update");
  const { sourceId } = parse(NamedSource, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { clientId, name } = await findSource(tx, ctx, sourceId);
    // A last turn takes away what it said.
    const data = { endedAt: now, dueAt: now, sealed: null, hint: null };
    await tx.referenceSource.updateMany({ where: { providerId, id: sourceId }, data });
    await recordActivity(tx, ctx, {
      verb: "reference_source.end",
      subjectKind: "reference_source",
      subjectId: sourceId,
      clientId,
      params: { name },
    });
    wakeSource(tx, ctx, sourceId);
  });
}
