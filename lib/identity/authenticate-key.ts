import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { AppError } from "@/lib/core/errors";
import type { Permission } from "@/lib/core/permissions";
import { hashApiKey, isApiKey } from "./api-key-format";
import type { KeyScope } from "./create-api-key";

const USED_EVERY_MS = 60_000;

const READ_WEBHOOKS: readonly Permission[] = ["endpoint:read", "delivery:read"];

const READ_MANAGEMENT: readonly Permission[] = [
  "portfolio:read",
  "client:read",
  "site:read",
  "lsp:read",
  "filing:read",
  "rulebook:read",
  "deadline:read",
  "content:read",
];

/** Permissions a scope stands for. */
const BY_SCOPE: Record<KeyScope, readonly Permission[]> = {
  "management:read": READ_MANAGEMENT,
  "management:write": [
    ...READ_MANAGEMENT,
    "client:create",
    "client:update",
    "site:create",
    "site:update",
    "site:scope",
    "product_line:create",
    "site:check",
    "audit:run",
    "finding:update",
    "label:create",
    "certification:create",
    "platform_profile:update",
    "reference_source:update",
    "lsp:create",
    "lsp:update",
    "lsp_contract:create",
    "lsp_contract:end",
    "reference:check",
    "filing:create",
    "filing:push",
  ],
  "webhooks:read": READ_WEBHOOKS,
  "webhooks:write": [
    ...READ_WEBHOOKS,
    "endpoint:create",
    "endpoint:update",
    "endpoint:end",
    "delivery:replay",
  ],
  // A CMS asks, and sees how what it asked for stands; it verifies nothing.
  "content:publish": ["content:read", "content:check"],
  // An ERP sends what it has, and sees nothing.
  "reference:ingest": ["reference_source:ingest"],
};

// A key may hold a scope that we no longer know: it stands for nothing.
const PERMISSIONS = new Map<string, readonly Permission[]>(Object.entries(BY_SCOPE));

function refused(): AppError {
  return new AppError(
    "unauthenticated",
    "key_refused",
    "The API key is missing, malformed, expired, revoked or another provider's; send a valid one as `Authorization: Bearer`.",
  );
}

/** A caller with a key, and how often the key may be used. */
export interface KeyHolder {
  ctx: Ctx;
  apiKeyId: string;
  callsPerMinute: number;
}

/** The caller behind `Authorization: Bearer KEY` for that provider; `unauthenticated` for every reason alike. */
export async function authenticateKey(
  authorization: string | undefined,
  providerSlug: string,
  now: Date,
  requestId: string,
): Promise<KeyHolder> {
  const key = /^Bearer ([^\s]+)$/.exec(authorization ?? "")?.[1];
  if (!key || !isApiKey(key)) throw refused();
  const found = await withSystem("api key", async (tx) => {
    const row = await tx.apiKey.findFirst({
      where: {
        hash: hashApiKey(key),
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
      select: {
        providerId: true,
        id: true,
        scopes: true,
        lastUsedAt: true,
        allClients: true,
        clientIds: true,
        callsPerMinute: true,
        madeBy: true,
      },
    });
    if (!row) return null;
    const provider = await tx.provider.findFirst({
      where: { id: row.providerId, slug: providerSlug, suspendedAt: null },
    });
    if (!provider) return null;
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > USED_EVERY_MS) {
      await tx.apiKey.updateMany({
        where: { providerId: row.providerId, id: row.id },
        data: { lastUsedAt: now },
      });
    }
    return { row, provider };
  });
  if (!found) throw refused();
  const { id: apiKeyId, scopes, allClients, clientIds, callsPerMinute, madeBy } = found.row;
  const ctx: Ctx = {
    providerId: found.provider.id,
    providerSlug: found.provider.slug,
    actor: { kind: "key", keyId: apiKeyId, madeBy },
    permissions: new Set(scopes.flatMap((scope) => PERMISSIONS.get(scope) ?? [])),
    clients: allClients ? "all" : clientIds,
    now,
    requestId,
  };
  return { ctx, apiKeyId, callsPerMinute };
}
