import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { wake } from "@/lib/jobs";
import { NamedEndpoint } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";

/**
 * Ends an endpoint: nothing more is sent to it, what waits is cancelled, its secrets are deleted; deliveries and their
 * attempts stay. Gives how many were cancelled.
 */
export async function endEndpoint({ ctx, input }: Call<NamedEndpoint>): Promise<{ cancelled: number }> {
  requirePermission(ctx, "endpoint:end");
  requireAllClients(ctx);
  const { endpointId } = parse(NamedEndpoint, input);
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const { name, clientId } = await lockEndpoint(tx, ctx, endpointId);
    await tx.endpoint.updateMany({ where: { providerId, id: endpointId }, data: { endedAt: now } });
    const where = { providerId, endpoint: endpointId, state: "pending" };
    const ended = { state: "cancelled", reason: "endpoint_ended", finishedAt: now };
    // What a push was about goes back to whoever decided it; nobody waits for a webhook's end.
    const pushes = await tx.outbox.updateMany({ where: { ...where, kind: "push" }, data: ended });
    const others = await tx.outbox.updateMany({ where, data: { ...ended, concludedAt: now } });
    const cancelled = pushes.count + others.count;
    if (pushes.count > 0) onCommit(tx, () => wake("delivery.conclude", { providerId }));
    await tx.endpointSecret.deleteMany({ where: { providerId, endpointId } });
    await recordActivity(tx, ctx, {
      verb: "endpoint.end",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId,
      params: { name, cancelled },
    });
    return { cancelled };
  });
}
