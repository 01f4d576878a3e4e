import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { newWebhookSecret, receiverKey } from "@/lib/signatures";
import { CreateEndpointSecret } from "./endpoint-input";
import { lockEndpoint } from "./lock-endpoint";
import { presentScheme } from "./present-scheme";
import { storeSecret } from "./store-secret";

/**
 * Gives a webhook endpoint a new signing secret. The one before it signs beside it for the overlap, so that the
 * receiver can be changed without a gap; older ones end no later than that, and an overlap of 0 ends them all now. It
 * is checked as the one before was, unless said otherwise. The new one is in the answer and nowhere else.
 */
export async function createEndpointSecret({
  ctx,
  input,
}: Call<CreateEndpointSecret>): Promise<{ verifyWith: string; overlapUntil: Date }> {
  requirePermission(ctx, "endpoint:update");
  requireAllClients(ctx);
  const { endpointId, scheme, overlapHours } = parse(CreateEndpointSecret, input);
  const { providerId, now } = ctx;
  const overlapUntil = new Date(now.getTime() + overlapHours * 3_600_000);
  const secret = await withTenant(ctx, async (tx) => {
    const { clientId, name } = await lockEndpoint(tx, ctx, endpointId, "webhook");
    const made = newWebhookSecret(scheme ?? (await presentScheme(tx, ctx, endpointId)) ?? "hmac");
    const where = { providerId, endpointId, kind: "signing" };
    await tx.endpointSecret.updateMany({
      where: { ...where, OR: [{ retiresAt: null }, { retiresAt: { gt: overlapUntil } }] },
      data: { retiresAt: overlapUntil },
    });
    await tx.endpointSecret.deleteMany({ where: { ...where, retiresAt: { lte: now } } });
    const { hint } = await storeSecret(tx, ctx, endpointId, "signing", made);
    await recordActivity(tx, ctx, {
      verb: "endpoint.rotate",
      subjectKind: "endpoint",
      subjectId: endpointId,
      clientId,
      params: { name, hint, overlapHours },
    });
    return made;
  });
  return { verifyWith: receiverKey(secret), overlapUntil };
}
