import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { toJson } from "@/lib/core/to-json";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { newWebhookSecret, receiverKey } from "@/lib/signatures";
import { CreateWebhookEndpoint } from "./endpoint-input";
import { WEBHOOK_PROFILE } from "./endpoint-profile";
import { storeSecret } from "./store-secret";

/**
 * Makes a receiver of webhooks (TIG-09). What it checks our signature with is in the answer and nowhere else: a shared
 * secret, or our public key where the scheme is `ed25519`.
 */
export async function createWebhookEndpoint({
  ctx,
  input,
}: Call<CreateWebhookEndpoint>): Promise<{ endpointId: string; verifyWith: string }> {
  requirePermission(ctx, "endpoint:create");
  requireAllClients(ctx);
  const { name, url, events, clientId, scheme } = parse(CreateWebhookEndpoint, input);
  const { providerId, now } = ctx;
  const endpointId = newId(now);
  const secret = newWebhookSecret(scheme);
  await withTenant(ctx, async (tx) => {
    if (clientId && !(await tx.client.findFirst({ where: { providerId, id: clientId } })))
      throw notFound("client");
    const kind = "webhook";
    await tx.endpoint.createMany({
      data: [
        {
          providerId,
          id: endpointId,
          clientId,
          kind,
          name,
          url,
          events,
          profile: toJson(WEBHOOK_PROFILE),
          createdAt: now,
        },
      ],
    });
    await tx.endpointHealth.createMany({
      data: [{ id: endpointId, providerId, clientId, stateSince: now, toldAt: now }],
    });
    const { hint } = await storeSecret(tx, ctx, endpointId, "signing", secret);
    await recordActivity(tx, ctx, {
      verb: "endpoint.create",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId,
      params: { name, url, events, hint },
    });
  });
  return { endpointId, verifyWith: receiverKey(secret) };
}
