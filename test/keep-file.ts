import { putBlob, recordBlob } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";

/** The smallest PDF there is. */
export const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

interface Kept {
  subjectKind: "lsp_certificate" | "site";
  subjectId: string;
  clientId: string | null;
  number: string;
}

/** A file as it lies there once it was taken in; gives its id. */
export async function keepFile(ctx: Ctx, kept: Kept, name = "certificate.pdf"): Promise<string> {
  const { providerId, now } = ctx;
  const mediaType = "application/pdf";
  const blob = await putBlob({ providerId, bytes: PDF, mediaType });
  const id = newId(now);
  await withTenant(ctx, async (tx) => {
    const sha256 = await recordBlob(tx, blob, now);
    const file = { name, mediaType, byteCount: PDF.byteLength, sha256 };
    await tx.evidenceFile.createMany({ data: [{ providerId, id, ...kept, ...file, createdAt: now }] });
  });
  return id;
}
