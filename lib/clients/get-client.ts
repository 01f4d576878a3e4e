import type { Client } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";

/** A client by its slug or its id; `not_found` for one the caller does not see. */
export async function getClient({
  ctx,
  input,
}: Call<{ slug: string } | { clientId: string }>): Promise<Client> {
  requirePermission(ctx, "client:read");
  const named = "clientId" in input ? { id: input.clientId } : { slug: input.slug };
  const client = await withTenant(ctx, (tx) =>
    tx.client.findFirst({ where: { providerId: ctx.providerId, ...named } }),
  );
  if (!client) throw notFound("client");
  return client;
}
