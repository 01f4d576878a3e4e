import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import type { SigningPurpose } from "./signing-keys";

const Jwk = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });
/** A key nobody has heard of is looked for this often at most, whoever asks. */
const READ_AGAIN_MS = 10_000;

const kept = new Map<SigningPurpose, { keys: Map<string, KeyObject>; readAt: number }>();

async function read(purpose: SigningPurpose): Promise<Map<string, KeyObject>> {
  const rows = await withSystem("public keys", (tx) => tx.signingKey.findMany({ where: { purpose } }));
  return new Map(
    rows.map((row) => [row.kid, createPublicKey({ key: Jwk.parse(row.publicJwk), format: "jwk" })]),
  );
}

/** The public key of that id that signs, or once signed, for that purpose; null where there is none. */
export async function findPublicKey(
  purpose: SigningPurpose,
  kid: string,
  now: Date,
): Promise<KeyObject | null> {
  const known = kept.get(purpose);
  const found = known?.keys.get(kid);
  if (found || (known && now.getTime() - known.readAt < READ_AGAIN_MS)) return found ?? null;
  const keys = await read(purpose);
  kept.set(purpose, { keys, readAt: now.getTime() });
  return keys.get(kid) ?? null;
}

/** Lets go of the public keys in memory; a later use reads them again. */
export function forgetPublicKeys(): void {
  kept.clear();
}
