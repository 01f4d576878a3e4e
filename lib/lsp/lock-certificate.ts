import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/**
 * Holds a certificate's row until the transaction ends, so that its number and what the registry says of it change one
 * after the other. Gives its number, or null where the caller sees no such certificate.
 */
export async function lockCertificate(
  tx: Tx,
  ctx: Ctx,
  certificateId: string,
): Promise<{ number: string } | null> {
  const rows = await tx.$queryRaw<{ number: string }[]>`
    SELECT number FROM lsp_certificate
    WHERE provider_id = ${ctx.providerId}::uuid AND id = ${certificateId}::uuid FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}
