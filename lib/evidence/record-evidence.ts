import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { Ctx } from "@/lib/core/ctx";
import { insertRows } from "@/lib/core/db/insert-rows";
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
  const rows = inputs.map((input) => {
    const at = ctx.now.toISOString();
    const entry = canonicalize({ id: input.id, kind: input.kind, at, ...input.entry });
    if (entry === undefined) throw new Error("An evidence entry must be JSON.");
    const salt = randomBytes(SALT_BYTES);
    return {
      provider_id: ctx.providerId,
      id: input.id,
      client_id: input.clientId,
      kind: input.kind,
      is_public: input.isPublic,
      entry,
      salt: `\\x${salt.toString("hex")}`,
      leaf: `\\x${leafOf(salt, entry).toString("hex")}`,
      at,
    };
  });
  await insertRows(tx, "evidence_entry", rows);
}
