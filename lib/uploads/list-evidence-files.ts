import type { EvidenceFile } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { FileSubject } from "./upload-input";

export interface EvidenceFileRow extends EvidenceFile {
  /** Name of who sent it; null for somebody no longer here. */
  uploadedByName: string | null;
}

const ROWS_MOST = 100;

/** Files of a certificate, of one named for a site or of a step to a badge, as far as the caller sees them, newest first; removed ones too. */
export async function listEvidenceFiles({ ctx, input }: Call<FileSubject>): Promise<EvidenceFileRow[]> {
  const { subjectKind, subjectId } = parse(FileSubject, input);
  requirePermission(ctx, subjectKind === "lsp_certificate" ? "lsp:read" : "site:read");
  return withTenant(ctx, async (tx) => {
    const rows = await tx.evidenceFile.findMany({
      where: { providerId: ctx.providerId, subjectKind, subjectId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: ROWS_MOST,
    });
    const names = await namesOfPeople(
      tx,
      rows.map(({ uploadedBy }) => uploadedBy),
    );
    return rows.map((row) => ({ ...row, uploadedByName: names.get(row.uploadedBy ?? "") ?? null }));
  });
}
