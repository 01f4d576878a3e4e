import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { isUniqueViolation } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { companyTaken } from "./company-taken";
import { CreateLspCompany } from "./lsp-input";
import { projectLspCompany } from "./project-lsp";

/** Adds a localization service provider. Gives its id; `conflict` where the name is there already. */
export async function createLspCompany({
  ctx,
  input,
}: Call<CreateLspCompany>): Promise<{ companyId: string }> {
  requirePermission(ctx, "lsp:create");
  requireAllClients(ctx);
  const profile = parse(CreateLspCompany, input);
  const companyId = newId(ctx.now);
  try {
    await withTenant(ctx, async (tx) => {
      await tx.lspCompany.createMany({
        data: [
          { providerId: ctx.providerId, id: companyId, ...projectLspCompany(profile), createdAt: ctx.now },
        ],
      });
      const subject = { kind: "lsp_company", id: companyId, clientId: null };
      await recordFacts(tx, ctx, subject, [{ kind: "lsp_company.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "lsp_company.create",
        subjectKind: "lsp_company",
        subjectId: companyId,
        params: { name: profile.name },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw companyTaken(profile.name);
    throw error;
  }
  return { companyId };
}
