import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import type { Endpoint } from "@/generated/prisma/client";

/** An endpoint in use, locked until the transaction ends; throws `not_found` for one that is ended or not the caller's. */
export async function lockEndpoint(
  tx: Tx,
  ctx: Ctx,
  endpointId: string,
  kind?: "webhook" | "push",
): Promise<Endpoint> {
  const { providerId } = ctx;
  await tx.$queryRaw`
    SELECT id FROM endpoint WHERE provider_id = ${providerId}::uuid AND id = ${endpointId}::uuid FOR NO KEY UPDATE`;
  const where = { providerId, id: endpointId, endedAt: null, ...(kind ? { kind } : {}) };
  const found = await tx.endpoint.findFirst({ where });
  if (!found) throw notFound("endpoint");
  return found;
}
