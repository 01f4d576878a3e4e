import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { personIn } from "@/lib/core/person-of";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { hashApiKey, newApiKey } from "./api-key-format";

/** What a key may do, as a whole. */
export const KEY_SCOPES = [
  "management:read",
  "management:write",
  "webhooks:read",
  "webhooks:write",
  "content:publish",
  "reference:ingest",
] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export const CreateApiKey = z.object({
  name: z.string().trim().min(1, "name what the key is for").max(80),
  scopes: z.array(z.enum(KEY_SCOPES)).min(1, "choose at least one").default(["management:read"]),
  expiresOn: z.iso.date().nullable().default(null),
  /** Clients it is for; null for all of them. */
  clientIds: z.array(z.uuid()).min(1, "choose at least one client").max(200).nullable().default(null),
  callsPerMinute: z.coerce
    .number("write a number")
    .int("write a whole number")
    .min(1, "allow at least one call a minute")
    .max(6_000, "allow at most 6000 calls a minute")
    .default(600),
});
export type CreateApiKey = z.input<typeof CreateApiKey>;

async function requireClients(tx: Tx, ctx: Ctx, clientIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(clientIds)];
  const known = await tx.client.count({ where: { providerId: ctx.providerId, id: { in: wanted } } });
  if (known < wanted.length) throw notFound("client");
}

/**
 * Makes a key of the provider, for all its clients or some. It is in the answer and nowhere else: only its hash is
 * kept. `not_found` for a client that is not the provider's.
 */
export async function createApiKey({
  ctx,
  input,
}: Call<CreateApiKey>): Promise<{ apiKeyId: string; key: string }> {
  requirePermission(ctx, "api_key:create");
  requireAllClients(ctx);
  const { name, scopes, expiresOn, clientIds, callsPerMinute } = parse(CreateApiKey, input);
  const { providerId, now } = ctx;
  const apiKeyId = newId(now);
  const key = await withTenant(ctx, async (tx) => {
    if (clientIds) await requireClients(tx, ctx, clientIds);
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
          allClients: clientIds === null,
          clientIds: clientIds ?? [],
          callsPerMinute,
          madeBy: personIn(ctx),
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
