import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { requirePurpose } from "./find-subject";
import { UpdateEvidenceFile, type Purpose } from "./upload-input";

const PURPOSE_OF = new Map<string, Purpose>([
  ["site", "named_certificate"],
  ["certification_move", "certification_evidence"],
]);

/**
 * Takes a file off the list of what shows a certificate or a step, or puts it back; its row, its bytes and its evidence stay. By
 * whoever may send one of its kind. `not_found` for a file the caller does not see.
 */
export async function updateEvidenceFile({ ctx, input }: Call<UpdateEvidenceFile>): Promise<void> {
  requirePermission(ctx, "site:localizer");
  const { fileId, isRemoved } = parse(UpdateEvidenceFile, input);
  const where = { providerId: ctx.providerId, id: fileId };
  await withTenant(ctx, async (tx) => {
    const file = await tx.evidenceFile.findFirst({ where });
    if (!file) throw notFound("file");
    const { subjectId, clientId, number, name } = file;
    const subjectKind = file.subjectKind;
    requirePurpose(ctx, PURPOSE_OF.get(subjectKind) ?? "certificate_evidence");
    await tx.evidenceFile.updateMany({ where, data: { removedAt: isRemoved ? ctx.now : null } });
    const verb = isRemoved ? "evidence_file.remove" : "evidence_file.restore";
    await recordActivity(tx, ctx, { verb, subjectKind, subjectId, clientId, params: { number, name } });
  });
}
