import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { UpdateWebhookEndpoint } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";
import { requireCallablePort } from "./require-callable-port";

/** Changes where a receiver is and what it takes; what waits for it goes to the new address. */
export async function updateWebhookEndpoint({ ctx, input }: Call<UpdateWebhookEndpoint>): Promise<void> {
  requirePermission(ctx, "endpoint:update");
  requireAllClients(ctx);
  const { endpointId, ...values } = parse(UpdateWebhookEndpoint, input);
  if (values.url !== undefined) requireCallablePort("url", values.url);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const before = await lockEndpoint(tx, ctx, endpointId, "webhook");
    const { name = before.name, url = before.url, events = before.events } = values;
    const { clientId = before.clientId } = values;
    if (clientId && !(await tx.client.findFirst({ where: { providerId, id: clientId } })))
      throw notFound("client");
    await tx.endpoint.updateMany({
      where: { providerId, id: endpointId },
      data: { name, url, events, clientId },
    });
    await tx.endpointHealth.updateMany({ where: { providerId, id: endpointId }, data: { clientId } });
    await recordActivity(tx, ctx, {
      verb: "endpoint.update",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId,
      params: { name, url, events },
    });
  });
}
