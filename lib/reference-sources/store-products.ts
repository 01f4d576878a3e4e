import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { toJsonb } from "@/lib/core/to-jsonb";
import type { FeedProduct } from "@/lib/feeds";

/** Writes products of one reading; they count once the source names that reading as its own. */
export async function storeProducts(
  tx: Tx,
  { providerId, now }: Ctx,
  { clientId, sourceId, readingId }: { clientId: string; sourceId: string; readingId: string },
  products: readonly FeedProduct[],
): Promise<void> {
  const rows = products.map((product) => ({ id: newId(now), ...product }));
  await tx.$executeRaw`
    INSERT INTO reference_product (provider_id, id, client_id, source_id, reading_id, keys, label, parameters)
    SELECT ${providerId}::uuid, p.id, ${clientId}::uuid, ${sourceId}::uuid, ${readingId}::uuid, p.keys, p.label, p.parameters
    FROM jsonb_to_recordset(${toJsonb(rows)}::jsonb) AS p(id uuid, keys text[], label text, parameters jsonb)`;
}
