import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

const SALT_BYTES = 32;

/** What a log will hold of an entry: SHA-256(32-byte salt ‖ RFC 8785 entry), 32 bytes. */
export function leafOf(salt: Uint8Array, canonicalEntry: string): Buffer {
  return createHash("sha256").update(salt).update(canonicalEntry).digest();
}

/** Something others can check later: who stated what, about which bytes. */
export interface EvidenceInput {
  id: string;
  kind: string;
  clientId: string | null;
  /** True where anyone may read the receipt: public answers. */
  isPublic: boolean;
  entry: Record<string, unknown>;
}

/**
 * Writes evidence entries in the transaction that owes them. Salt and entry stay in the tenant's row; only the leaf
 * will ever be published.
 */
export async function recordEvidence(tx: Tx, ctx: Ctx, inputs: readonly EvidenceInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const data = inputs.map((input) => {
    const entry = canonicalize({ id: input.id, kind: input.kind, at: ctx.now.toISOString(), ...input.entry });
    if (entry === undefined) throw new Error("An evidence entry must be JSON.");
    const salt = new Uint8Array(randomBytes(SALT_BYTES));
    return {
      providerId: ctx.providerId,
      id: input.id,
      clientId: input.clientId,
      kind: input.kind,
      isPublic: input.isPublic,
      entry,
      salt,
      leaf: new Uint8Array(leafOf(salt, entry)),
      at: ctx.now,
    };
  });
  await tx.evidenceEntry.createMany({ data });
}
