import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict, isUniqueViolation, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { UpdateClient } from "./client-input";
import { projectClient } from "./project-client";

/**
 * Corrects what is known of a client. `not_found` for a client the caller does not see. The address name is unique
 * among all clients, so only members who see them all change it: a refusal would tell the others who else there is.
 */
export async function updateClient({ ctx, input }: Call<UpdateClient>): Promise<void> {
  requirePermission(ctx, "client:update");
  const { clientId, ...profile } = parse(UpdateClient, input);
  try {
    await withTenant(ctx, async (tx) => {
      const where = { providerId: ctx.providerId, id: clientId };
      const before = await tx.client.findFirst({ where, select: { slug: true } });
      if (!before) throw notFound("client");
      if (before.slug !== profile.slug) requireAllClients(ctx);
      await tx.client.updateMany({ where, data: projectClient(profile) });
      const subject = { kind: "client", id: clientId, clientId };
      await recordFacts(tx, ctx, subject, [{ kind: "client.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "client.update",
        subjectKind: "client",
        subjectId: clientId,
        clientId,
        params: { name: profile.name },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict("slug_taken", `The address name "${profile.slug}" is taken by another client.`, [
      { path: "slug", message: "is taken by another client" },
    ]);
  }
}
