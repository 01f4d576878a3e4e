import { recordActivity } from "@/lib/activity";
import { putBlob, recordBlob } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { findSource } from "./find-source";
import { wakeSource } from "./wake-source";

/** Takes a file that somebody sends for a source of files; it is read at once, and judged by its bytes. */
export async function receiveFeed(
  ctx: Ctx,
  sourceId: string,
  bytes: Buffer,
  name: string,
): Promise<{ sha256: string }> {
  const { providerId, now } = ctx;
  const blob = await putBlob({ providerId, bytes, mediaType: "application/octet-stream" });
  await withTenant(ctx, async (tx) => {
    const source = await findSource(tx, ctx, sourceId);
    if (source.kind !== "upload") throw conflict("no_files", "This source takes no files.");
    const uploadSha256 = await recordBlob(tx, blob, now);
    await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId },
      data: { uploadSha256, dueAt: now },
    });
    await recordActivity(tx, ctx, {
      verb: "reference_source.upload",
      subjectKind: "reference_source",
      subjectId: sourceId,
      clientId: source.clientId,
      params: { name: source.name, file: name },
    });
    wakeSource(tx, ctx, sourceId);
  });
  return { sha256: blob.sha256 };
}
