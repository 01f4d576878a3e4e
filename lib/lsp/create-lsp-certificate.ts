import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { followReference } from "@/lib/references";
import { CreateLspCertificate } from "./lsp-input";
import { numberTaken } from "./number-taken";
import { projectLspCertificate } from "./project-lsp";

/**
 * Adds a certificate of a localization service provider (TIG-16) and has it looked up at the registry. Gives its id;
 * `not_found` for an unknown company, `conflict` where the number is there already.
 */
export async function createLspCertificate({
  ctx,
  input,
}: Call<CreateLspCertificate>): Promise<{ certificateId: string }> {
  requirePermission(ctx, "lsp:create");
  requireAllClients(ctx);
  const profile = parse(CreateLspCertificate, input);
  const certificateId = newId(ctx.now);
  try {
    await withTenant(ctx, async (tx) => {
      const company = await tx.lspCompany.findFirst({
        where: { providerId: ctx.providerId, id: profile.companyId },
      });
      if (!company) throw notFound("company");
      await tx.lspCertificate.createMany({
        data: [
          {
            providerId: ctx.providerId,
            id: certificateId,
            ...projectLspCertificate(profile),
            createdAt: ctx.now,
          },
        ],
      });
      const subject = { kind: "lsp_certificate", id: certificateId, clientId: null };
      await recordFacts(tx, ctx, subject, [{ kind: "lsp_certificate.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "lsp_certificate.create",
        subjectKind: "lsp_certificate",
        subjectId: certificateId,
        params: { number: profile.number },
      });
      onCommit(tx, () => followReference("lsp_certificate", profile.number, ctx.now));
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw numberTaken(profile.number);
    throw error;
  }
  return { certificateId };
}
