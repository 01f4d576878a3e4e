import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { followReference } from "@/lib/references";
import { RunRegistryCheck } from "./lsp-input";

/**
 * Has a certificate looked up at the registry now rather than at its next turn. The answer arrives by itself, for
 * every provider that relies on the number. `not_found` for a certificate the caller does not see.
 */
export async function runRegistryCheck({ ctx, input }: Call<RunRegistryCheck>): Promise<void> {
  requirePermission(ctx, "reference:check");
  const { certificateId } = parse(RunRegistryCheck, input);
  await withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: certificateId };
    const certificate = await tx.lspCertificate.findFirst({ where, select: { number: true } });
    if (!certificate) throw notFound("certificate");
    const { number } = certificate;
    // A certificate has no client; whoever sees only some does it on behalf of one whose contract rests on it.
    const contract =
      ctx.clients === "all"
        ? null
        : await tx.lspContract.findFirst({
            where: { providerId: ctx.providerId, certificateId },
            orderBy: { id: "asc" },
            select: { clientId: true },
          });
    await recordActivity(tx, ctx, {
      verb: "lsp_certificate.check",
      subjectKind: "lsp_certificate",
      subjectId: certificateId,
      clientId: contract?.clientId ?? null,
      params: { number },
    });
    onCommit(tx, () => followReference("lsp_certificate", number, ctx.now));
  });
}
