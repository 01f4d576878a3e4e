import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";

/**
 * Puts what an exporter sent of the certificate they named beside the certificate as it is taken up. It stays that
 * client's: who sees the certificate for another client does not see it.
 */
export async function carryNamedFiles(
  tx: Tx,
  ctx: Ctx,
  input: { siteId: string; number: string; certificateId: string },
): Promise<void> {
  const { siteId, number, certificateId } = input;
  const { providerId, now } = ctx;
  const sent = await tx.evidenceFile.findMany({
    where: { providerId, subjectKind: "site", subjectId: siteId, number, removedAt: null },
  });
  const there = await tx.evidenceFile.findMany({
    where: { providerId, subjectKind: "lsp_certificate", subjectId: certificateId },
    select: { sha256: true },
  });
  const known = new Set(there.map(({ sha256 }) => sha256));
  const fresh = sent.filter(({ sha256 }) => !known.has(sha256));
  await tx.evidenceFile.createMany({
    data: fresh.map((file) => ({
      ...file,
      id: newId(now),
      subjectKind: "lsp_certificate",
      subjectId: certificateId,
    })),
  });
}
