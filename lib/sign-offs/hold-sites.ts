import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/** A site whose signatures nobody else changes until this transaction ends. */
export interface HeldSite {
  siteId: string;
  clientId: string;
  name: string;
  url: string;
  clientName: string;
}

/**
 * The sites of these that the caller sees, held in the order of their ids: two who sign at once wait for each other
 * here, and whoever holds several never waits for one that waits for them.
 */
export async function holdSites(tx: Tx, ctx: Ctx, siteIds: readonly string[]): Promise<HeldSite[]> {
  return tx.$queryRaw<HeldSite[]>`
    SELECT s.id AS "siteId", s.client_id AS "clientId", s.name, s.url, c.name AS "clientName"
    FROM site s JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
    WHERE s.provider_id = ${ctx.providerId}::uuid AND s.id = ANY (${[...siteIds]}::uuid[])
    ORDER BY s.id FOR NO KEY UPDATE OF s`;
}
