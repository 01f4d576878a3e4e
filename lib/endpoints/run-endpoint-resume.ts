import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { onCommit, withTenant, type Tx } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { wake } from "@/lib/jobs";
import type { EndpointHealth } from "@/generated/prisma/client";
import { NamedEndpoint } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";
import { tellTurn } from "./tell-turn";

// Locked, so that nothing it comes to meanwhile is overwritten untold.
async function lockHealth(tx: Tx, { providerId }: Ctx, id: string): Promise<EndpointHealth | null> {
  await tx.$queryRaw`
    SELECT id FROM endpoint_health WHERE provider_id = ${providerId}::uuid AND id = ${id} FOR UPDATE`;
  return tx.endpointHealth.findFirst({ where: { providerId, id } });
}

/**
 * Takes an endpoint up again that was paused or disabled: what waits is sent now, and failures are counted afresh. Its
 * owners still hear of the break that it ends; that a person ended it is told to nobody.
 */
export async function runEndpointResume({ ctx, input }: Call<NamedEndpoint>): Promise<{ waiting: number }> {
  requirePermission(ctx, "endpoint:update");
  requireAllClients(ctx);
  const { endpointId } = parse(NamedEndpoint, input);
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const { clientId, name } = await lockEndpoint(tx, ctx, endpointId);
    const before = await lockHealth(tx, ctx, endpointId);
    if (before?.toldAt === null) await tellTurn(tx, ctx, before);
    await tx.endpointHealth.updateMany({
      where: { providerId, id: endpointId },
      data: {
        state: "active",
        stateSince: now,
        failingSince: null,
        nextProbeAt: null,
        holdUntil: null,
        toldAt: now,
        toldState: "active",
      },
    });
    const waiting = await tx.outbox.count({ where: { providerId, endpoint: endpointId, state: "pending" } });
    await recordActivity(tx, ctx, {
      verb: "endpoint.resume",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId,
      params: { name, before: before?.state ?? "active", waiting },
    });
    onCommit(tx, () => wake("endpoint.drain", { endpoint: endpointId }));
    return { waiting };
  });
}
