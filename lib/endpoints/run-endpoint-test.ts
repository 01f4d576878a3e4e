import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { enqueueDeliveries } from "@/lib/outbox";
import { NamedEndpoint } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";

/** Sends a webhook endpoint an event of type `endpoint.test`, signed and kept like every other; gives its id. */
export async function runEndpointTest({ ctx, input }: Call<NamedEndpoint>): Promise<{ deliveryId: string }> {
  requirePermission(ctx, "endpoint:update");
  requireAllClients(ctx);
  const { endpointId } = parse(NamedEndpoint, input);
  const key = `test:${newId(ctx.now)}`;
  return withTenant(ctx, async (tx) => {
    const { clientId, name } = await lockEndpoint(tx, ctx, endpointId, "webhook");
    const data = { endpoint: name };
    const payload = { type: "endpoint.test", timestamp: ctx.now.toISOString(), data };
    const subject = { subjectKind: "endpoint", subjectId: endpointId };
    await enqueueDeliveries(tx, ctx, [
      { kind: "webhook", endpointId, clientId, key, event: "endpoint.test", payload, ...subject },
    ]);
    await recordActivity(tx, ctx, { verb: "endpoint.test", clientId, params: { name }, ...subject });
    const where = { providerId: ctx.providerId, idempotencyKey: key };
    const { id: deliveryId } = await tx.outbox.findFirstOrThrow({ where, select: { id: true } });
    return { deliveryId };
  });
}
