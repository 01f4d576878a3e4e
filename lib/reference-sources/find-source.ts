import type { ReferenceSource } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";

/** A source that is connected; `not_found` for one that is not, and for one the caller does not see. */
export async function findSource(tx: Tx, { providerId }: Ctx, sourceId: string): Promise<ReferenceSource> {
  const where = { providerId, id: sourceId, endedAt: null };
  await tx.$queryRaw`
    SELECT id FROM reference_source WHERE provider_id = ${providerId}::uuid AND id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  const source = await tx.referenceSource.findFirst({ where });
  if (!source) throw notFound("reference_source");
  return source;
}

/** The sites that a source speaks for. */
export async function sitesOf(
  tx: Tx,
  { providerId }: Ctx,
  { clientId, siteId }: Pick<ReferenceSource, "clientId" | "siteId">,
): Promise<{ siteId: string; clientId: string }[]> {
  const where = { providerId, clientId, ...(siteId === null ? {} : { id: siteId }) };
  const rows = await tx.site.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => ({ siteId: id, clientId }));
}
