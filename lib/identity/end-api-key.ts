import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";

export const EndApiKey = z.object({ apiKeyId: z.uuid() });

/** Revokes a key; holds at the next request that shows it. */
export async function endApiKey({ ctx, input }: Call<z.input<typeof EndApiKey>>): Promise<void> {
  requirePermission(ctx, "api_key:end");
  requireAllClients(ctx);
  const { apiKeyId } = parse(EndApiKey, input);
  await withTenant(ctx, async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { providerId: ctx.providerId, id: apiKeyId, revokedAt: null },
      data: { revokedAt: ctx.now },
    });
    if (count === 0) throw notFound("key");
    await recordActivity(tx, ctx, { verb: "api_key.end", subjectKind: "api_key", subjectId: apiKeyId });
  });
}
