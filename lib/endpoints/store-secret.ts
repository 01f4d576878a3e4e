import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { sealSecret } from "@/lib/secrets";
import { receiverKey } from "@/lib/signatures";

const HINT_CHARACTERS = 4;

// A signing secret is told by the end of what its receiver holds: the secret itself, or its public half.
function hintOf(kind: string, value: string): string {
  if (kind === "signing") return receiverKey(value).slice(-HINT_CHARACTERS);
  if (kind === "mtls") return createHash("sha256").update(value).digest("hex").slice(0, 16);
  return value.slice(-HINT_CHARACTERS);
}

/** Seals a secret of an endpoint into a row of its own; gives the row's id and what it is told by. */
export async function storeSecret(
  tx: Tx,
  ctx: Ctx,
  endpointId: string,
  kind: "signing" | "oauth2" | "mtls",
  value: string,
): Promise<{ id: string; hint: string }> {
  const id = newId(ctx.now);
  const place = { table: "endpoint_secret", column: "sealed", rowId: id };
  const sealed = await sealSecret(tx, ctx.providerId, place, value);
  const hint = hintOf(kind, value);
  const { providerId, now: createdAt } = ctx;
  await tx.endpointSecret.createMany({
    data: [{ providerId, id, endpointId, kind, sealed, hint, createdAt }],
  });
  return { id, hint };
}
