import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { z } from "zod";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { ensureDataKey, openSecret, sealSecret } from "./data-keys";

/** What a key signs; separate keys, so that one lost key is one lost kind of statement. */
export type SigningPurpose = "answers" | "pushes";

const PublicJwk = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });

export interface SigningKey {
  kid: string;
  key: KeyObject;
}

/** RFC 7638 thumbprint of an Ed25519 key. */
function thumbprint(jwk: z.infer<typeof PublicJwk>): string {
  const canonical = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x });
  return createHash("sha256").update(canonical).digest("base64url");
}

function place(kid: string): { table: string; column: string; rowId: string } {
  return { table: "signing_key", column: "sealed", rowId: kid };
}

async function createKey(tx: SystemTx, purpose: SigningPurpose, now: Date): Promise<SigningKey> {
  const pair = generateKeyPairSync("ed25519");
  const publicJwk = PublicJwk.parse(pair.publicKey.export({ format: "jwk" }));
  const kid = thumbprint(publicJwk);
  await ensureDataKey(tx, null, now);
  const pem = pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  const sealed = await sealSecret(tx, null, place(kid), pem);
  await tx.signingKey.create({ data: { kid, purpose, publicJwk, sealed, createdAt: now } });
  return { kid, key: pair.privateKey };
}

const loaded = new Map<SigningPurpose, Promise<SigningKey>>();

/** The current private key of a purpose, made at first use; Ed25519, kept in memory for the life of the process. */
export function signingKey(purpose: SigningPurpose, now: Date): Promise<SigningKey> {
  const known = loaded.get(purpose);
  if (known) return known;
  const loading = withSystem("signing key", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('signing-key'))`;
    const row = await tx.signingKey.findFirst({ where: { purpose, retiredAt: null } });
    if (!row) return createKey(tx, purpose, now);
    return { kid: row.kid, key: createPrivateKey(await openSecret(tx, null, place(row.kid), row.sealed)) };
  });
  loading.catch(() => loaded.delete(purpose));
  loaded.set(purpose, loading);
  return loading;
}

/** Lets go of the private keys in memory; a later use loads them again. */
export function forgetSigningKeys(): void {
  loaded.clear();
}

/** Every public key, retired ones with `retired_at`, as a JWK set (RFC 7517). */
export async function listPublicKeys(): Promise<{ keys: Record<string, unknown>[] }> {
  const rows = await withSystem("public keys", (tx) =>
    tx.signingKey.findMany({ orderBy: { createdAt: "desc" } }),
  );
  const keys = rows.map((row) => ({
    ...PublicJwk.parse(row.publicJwk),
    kid: row.kid,
    use: "sig",
    alg: "EdDSA",
    ...(row.retiredAt ? { retired_at: row.retiredAt.toISOString() } : {}),
  }));
  return { keys };
}
