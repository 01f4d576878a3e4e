import type { Client } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";

/** A client by its slug; `not_found` for one the caller does not see. */
export async function getClient({ ctx, input }: Call<{ slug: string }>): Promise<Client> {
  requirePermission(ctx, "client:read");
  const client = await withTenant(ctx, (tx) =>
    tx.client.findFirst({ where: { providerId: ctx.providerId, slug: input.slug } }),
  );
  if (!client) throw notFound("client");
  return client;
}
