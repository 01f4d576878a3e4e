import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { hashApiKey, newApiKey } from "./api-key-format";

/** What a key may do, as a whole. */
export const KEY_SCOPES = ["management:read", "webhooks:read", "webhooks:write"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export const CreateApiKey = z.object({
  name: z.string().trim().min(1, "name what the key is for").max(80),
  scopes: z.array(z.enum(KEY_SCOPES)).min(1, "choose at least one").default(["management:read"]),
  expiresOn: z.iso.date().nullable().default(null),
});
export type CreateApiKey = z.input<typeof CreateApiKey>;

/** Makes a key of the provider. It is in the answer and nowhere else: only its hash is kept. */
export async function createApiKey({
  ctx,
  input,
}: Call<CreateApiKey>): Promise<{ apiKeyId: string; key: string }> {
  requirePermission(ctx, "api_key:create");
  requireAllClients(ctx);
  const { name, scopes, expiresOn } = parse(CreateApiKey, input);
  const { providerId, now } = ctx;
  const apiKeyId = newId(now);
  const key = await withTenant(ctx, async (tx) => {
    const provider = await tx.provider.findFirstOrThrow({
      where: { id: providerId },
      select: { mode: true },
    });
    const made = newApiKey(provider.mode === "test" ? "test" : "live");
    const expiresAt = expiresOn ? new Date(`${expiresOn}T23:59:59.999Z`) : null;
    await tx.apiKey.createMany({
      data: [
        {
          providerId,
          id: apiKeyId,
          name,
          hash: hashApiKey(made),
          last4: made.slice(-4),
          scopes,
          createdAt: now,
          expiresAt,
        },
      ],
    });
    await recordActivity(tx, ctx, {
      verb: "api_key.create",
      subjectKind: "api_key",
      subjectId: apiKeyId,
      params: { name, last4: made.slice(-4) },
    });
    return made;
  });
  return { apiKeyId, key };
}
