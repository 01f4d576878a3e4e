import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { openSecret } from "@/lib/secrets";
import { schemeOf, type WebhookScheme } from "@/lib/signatures";

/** How an endpoint's newest signing secret is checked; null where it has none. */
export async function presentScheme(tx: Tx, ctx: Ctx, endpointId: string): Promise<WebhookScheme | null> {
  const { providerId } = ctx;
  const newest = await tx.endpointSecret.findFirst({
    where: { providerId, endpointId, kind: "signing" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!newest) return null;
  const place = { table: "endpoint_secret", column: "sealed", rowId: newest.id };
  return schemeOf(await openSecret(tx, providerId, place, newest.sealed));
}
