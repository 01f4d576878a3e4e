import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { UpdateClientCompany } from "./client-input";
import { projectClient } from "./project-client";

/** Source of a client's profile that the company itself went through. */
export const COMPANY_STATEMENT = "company_statement";

/**
 * States what a client's company is, as its own people do: name, country and code, as they are written in its papers. A
 * code that looks wrong is taken as it is. `not_found` for a client the caller does not see.
 */
export async function updateClientCompany({ ctx, input }: Call<UpdateClientCompany>): Promise<void> {
  requirePermission(ctx, "client:company");
  const { clientId, ...company } = parse(UpdateClientCompany, input);
  await withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, id: clientId };
    const before = await tx.client.findFirst({ where, select: { slug: true } });
    if (!before) throw notFound("client");
    const profile = { ...company, slug: before.slug };
    await tx.client.updateMany({ where, data: projectClient(profile) });
    const subject = { kind: "client", id: clientId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "client.profile", value: profile }], COMPANY_STATEMENT);
    await recordActivity(tx, ctx, {
      verb: "client.company",
      subjectKind: "client",
      subjectId: clientId,
      clientId,
      params: { name: profile.name },
    });
  });
}
