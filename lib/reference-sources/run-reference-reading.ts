import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findSource } from "./find-source";
import { RunReferenceReading } from "./source-input";
import { wakeSource } from "./wake-source";

/**
 * Has a source read now, and its parameters held against the pages as they were read last. `conflict` for one that
 * nobody asks, and where no file waits; `not_found` for what the caller does not see.
 */
export async function runReferenceReading({ ctx, input }: Call<RunReferenceReading>): Promise<void> {
  requirePermission(ctx, "reference_source:update");
  const { sourceId, takesFewer } = parse(RunReferenceReading, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { clientId, name, kind, uploadSha256 } = await findSource(tx, ctx, sourceId);
    if (kind !== "polled" && uploadSha256 === null)
      throw conflict(
        "nothing_to_read",
        "The source is not asked: send it a file, or products over the ingest route.",
      );
    await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId },
      data: { dueAt: now, takesFewer },
    });
    await recordActivity(tx, ctx, {
      verb: "reference_source.run",
      subjectKind: "reference_source",
      subjectId: sourceId,
      clientId,
      params: { name },
    });
    wakeSource(tx, ctx, sourceId);
  });
}
