import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict, isUniqueViolation } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { CreateClient } from "./client-input";
import { projectClient } from "./project-client";

/** Adds a client (an exporter) to the provider. Gives its id; `conflict` where the slug is taken. */
export async function createClient({ ctx, input }: Call<CreateClient>): Promise<{ clientId: string }> {
  requirePermission(ctx, "client:create");
  requireAllClients(ctx);
  const profile = parse(CreateClient, input);
  const clientId = newId(ctx.now);
  try {
    await withTenant(ctx, async (tx) => {
      await tx.client.createMany({
        data: [{ providerId: ctx.providerId, id: clientId, ...projectClient(profile), createdAt: ctx.now }],
      });
      const subject = { kind: "client", id: clientId, clientId };
      await recordFacts(tx, ctx, subject, [{ kind: "client.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "client.create",
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
  return { clientId };
}
