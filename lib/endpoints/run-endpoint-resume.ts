import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { wake } from "@/lib/jobs";
import { NamedEndpoint } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";

/** Takes an endpoint up again that was paused or disabled: what waits is sent now, and failures are counted afresh. */
export async function runEndpointResume({ ctx, input }: Call<NamedEndpoint>): Promise<{ waiting: number }> {
  requirePermission(ctx, "endpoint:update");
  requireAllClients(ctx);
  const { endpointId } = parse(NamedEndpoint, input);
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const { clientId, name } = await lockEndpoint(tx, ctx, endpointId);
    const before = await tx.endpointHealth.findFirst({ where: { providerId, id: endpointId } });
    await tx.endpointHealth.updateMany({
      where: { providerId, id: endpointId },
      data: {
        state: "active",
        stateSince: now,
        failingSince: null,
        nextProbeAt: null,
        holdUntil: null,
        toldAt: now,
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
