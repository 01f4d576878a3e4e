import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { followReference } from "@/lib/references";
import { markSitesDue, sitesOnCertificates } from "@/lib/standing";
import { UpdateLspCertificate } from "./lsp-input";
import { lockCertificate } from "./lock-certificate";
import { numberTaken } from "./number-taken";
import { projectLspCertificate } from "./project-lsp";

const NEVER_CHECKED = {
  registryStatus: null,
  registryAt: null,
  registryFreshUntil: null,
  registryValidUntil: null,
};

/**
 * Corrects what a certificate's holder said of it. A new number is another entry of the registry: what was known of
 * the old one no longer counts until the new one was looked up.
 */
export async function updateLspCertificate({ ctx, input }: Call<UpdateLspCertificate>): Promise<void> {
  requirePermission(ctx, "lsp:update");
  requireAllClients(ctx);
  const { certificateId, ...profile } = parse(UpdateLspCertificate, input);
  const { providerId } = ctx;
  try {
    await withTenant(ctx, async (tx) => {
      const before = await lockCertificate(tx, ctx, certificateId);
      if (!before) throw notFound("certificate");
      const company = await tx.lspCompany.findFirst({ where: { providerId, id: profile.companyId } });
      if (!company) throw notFound("company");
      const renumbered = before.number !== profile.number;
      await tx.lspCertificate.updateMany({
        where: { providerId, id: certificateId },
        data: {
          ...projectLspCertificate(profile),
          ...(renumbered ? NEVER_CHECKED : {}),
        },
      });
      if (renumbered) {
        await tx.$executeRaw`
          UPDATE fact SET known_to = greatest(known_from, ${ctx.now})
          WHERE provider_id = ${providerId}::uuid AND subject_id = ${certificateId}::uuid
            AND kind = 'lsp_certificate.registry' AND known_to IS NULL`;
        onCommit(tx, () => followReference("lsp_certificate", profile.number, ctx.now));
      }
      const subject = { kind: "lsp_certificate", id: certificateId, clientId: null };
      await recordFacts(tx, ctx, subject, [{ kind: "lsp_certificate.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "lsp_certificate.update",
        subjectKind: "lsp_certificate",
        subjectId: certificateId,
        params: { number: profile.number, before: before.number },
      });
      await markSitesDue(
        tx,
        ctx,
        await sitesOnCertificates(tx, ctx, [certificateId]),
        "lsp_certificate.update",
      );
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw numberTaken(profile.number);
    throw error;
  }
}
