import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { markSitesDue } from "@/lib/standing";
import { CreateLspContract } from "./lsp-input";
import { projectLspContract } from "./project-lsp";

/**
 * Records who localizes what of a site, under which certificate (TIG-10, TIG-23). Certificates are shared among
 * clients, so only members who see every client choose one.
 */
export async function createLspContract({
  ctx,
  input,
}: Call<CreateLspContract>): Promise<{ contractId: string }> {
  requirePermission(ctx, "lsp_contract:create");
  requireAllClients(ctx);
  const profile = parse(CreateLspContract, input);
  const { siteId } = profile;
  const { providerId } = ctx;
  const contractId = newId(ctx.now);
  await withTenant(ctx, async (tx) => {
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, select: { clientId: true } });
    if (!site) throw notFound("site");
    const certificate = await tx.lspCertificate.findFirst({
      where: { providerId, id: profile.certificateId },
    });
    if (!certificate) throw notFound("certificate");
    const { clientId } = site;
    await tx.lspContract.createMany({
      data: [
        { providerId, id: contractId, clientId, siteId, ...projectLspContract(profile), createdAt: ctx.now },
      ],
    });
    const subject = { kind: "lsp_contract", id: contractId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "lsp_contract.profile", value: profile }], "statement");
    await recordActivity(tx, ctx, {
      verb: "lsp_contract.create",
      subjectKind: "lsp_contract",
      subjectId: contractId,
      clientId,
      params: { number: certificate.number, languages: profile.languages },
    });
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "lsp_contract.create");
  });
  return { contractId };
}
