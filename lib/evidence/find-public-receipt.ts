import { withSystem } from "@/lib/core/db/system";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import type { Ctx } from "@/lib/core/ctx";

export interface Receipt {
  id: string;
  /** RFC 8785 canonical JSON, exactly the bytes under the leaf. */
  entry: string;
  saltHex: string;
  leafHex: string;
  /** Position in the log; null until the log has sequenced the entry. */
  logIndex: string | null;
}

/** The receipt of one of the caller's own entries, public or not; null where there is none. */
export async function readReceipt(tx: Tx, providerId: string, id: string): Promise<Receipt | null> {
  const row = await tx.evidenceEntry.findFirst({ where: { providerId, id } });
  return (
    row && {
      id: row.id,
      entry: row.entry,
      saltHex: Buffer.from(row.salt).toString("hex"),
      leafHex: Buffer.from(row.leaf).toString("hex"),
      logIndex: row.logIndex?.toString() ?? null,
    }
  );
}

/** The receipt of a public entry, or null; private and unknown entries are the same. */
export async function findPublicReceipt(id: string, now: Date, requestId: string): Promise<Receipt | null> {
  const place = await withSystem("receipt", (tx) =>
    tx.evidenceEntry.findFirst({
      where: { id, isPublic: true },
      select: { providerId: true, clientId: true },
    }),
  );
  if (!place) return null;
  const ctx: Ctx = {
    providerId: place.providerId,
    providerSlug: "",
    actor: { kind: "public" },
    permissions: new Set(),
    clients: place.clientId ? [place.clientId] : [],
    now,
    requestId,
  };
  return withTenant(ctx, (tx) => readReceipt(tx, place.providerId, id));
}
