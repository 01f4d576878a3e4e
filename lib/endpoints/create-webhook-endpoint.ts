import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { takeTurn } from "@/lib/core/db/take-turn";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { toJson } from "@/lib/core/to-json";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { newWebhookSecret, receiverKey } from "@/lib/signatures";
import { CreateWebhookEndpoint } from "./endpoint-input";
import { WEBHOOK_PROFILE } from "./endpoint-profile";
import { requireCallablePort } from "./require-callable-port";
import { storeSecret } from "./store-secret";

// An event is written once for each of its takers, in the transaction in which it happens: a hundred is more than a
// provider's own systems and its clients' need, and few enough for a revocation that concerns every site.
const OPEN_MAX = 100;

// Two that are made at once are counted one after the other.
async function refuseTooMany(tx: Tx, { providerId }: Ctx): Promise<void> {
  await takeTurn(tx, `webhooks ${providerId}`);
  const open = await tx.endpoint.count({ where: { providerId, kind: "webhook", endedAt: null } });
  if (open >= OPEN_MAX)
    throw conflict(
      "too_many_endpoints",
      `There are ${OPEN_MAX} webhooks already; end one that is no longer used, then add this one.`,
    );
}

/**
 * Makes a receiver of webhooks (TIG-09). What it checks our signature with is in the answer and nowhere else: a shared
 * secret, or our public key where the scheme is `ed25519`. `conflict` where a provider has a hundred.
 */
export async function createWebhookEndpoint({
  ctx,
  input,
}: Call<CreateWebhookEndpoint>): Promise<{ endpointId: string; verifyWith: string }> {
  requirePermission(ctx, "endpoint:create");
  requireAllClients(ctx);
  const { name, url, events, clientId, scheme } = parse(CreateWebhookEndpoint, input);
  requireCallablePort("url", url);
  const { providerId, now } = ctx;
  const endpointId = newId(now);
  const secret = newWebhookSecret(scheme);
  await withTenant(ctx, async (tx) => {
    await refuseTooMany(tx, ctx);
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
