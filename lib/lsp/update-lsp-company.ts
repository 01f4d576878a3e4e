import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { markSitesDue, sitesOnCertificates } from "@/lib/standing";
import { UpdateLspCompany } from "./lsp-input";
import { companyTaken } from "./company-taken";
import { projectLspCompany } from "./project-lsp";

/**
 * Corrects the name or country of a localization service provider; sites under its certificates are assessed again.
 * `not_found` for one not seen, `conflict` where another bears the name.
 */
export async function updateLspCompany({ ctx, input }: Call<UpdateLspCompany>): Promise<void> {
  requirePermission(ctx, "lsp:update");
  requireAllClients(ctx);
  const { companyId, ...profile } = parse(UpdateLspCompany, input);
  const { providerId } = ctx;
  const where = { providerId, id: companyId };
  try {
    await withTenant(ctx, async (tx) => {
      const [before] = await tx.$queryRaw<{ name: string }[]>`
        SELECT name FROM lsp_company
        WHERE provider_id = ${providerId}::uuid AND id = ${companyId}::uuid FOR NO KEY UPDATE`;
      if (!before) throw notFound("company");
      await tx.lspCompany.updateMany({ where, data: projectLspCompany(profile) });
      const subject = { kind: "lsp_company", id: companyId, clientId: null };
      await recordFacts(tx, ctx, subject, [{ kind: "lsp_company.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "lsp_company.update",
        subjectKind: "lsp_company",
        subjectId: companyId,
        params: { name: profile.name, before: before.name },
      });
      const held = await tx.lspCertificate.findMany({
        where: { providerId, companyId },
        select: { id: true },
      });
      const sites = await sitesOnCertificates(
        tx,
        ctx,
        held.map(({ id }) => id),
      );
      await markSitesDue(tx, ctx, sites, "lsp_company.update");
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw companyTaken(profile.name);
    throw error;
  }
}
