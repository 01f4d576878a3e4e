import { withSystem } from "@/lib/core/db/system";
import { isAddressName } from "@/lib/core/slug";

export interface PublicSite {
  providerId: string;
  providerSlug: string;
  siteId: string;
  clientId: string;
}

/** The site behind a public address; null for every reason alike: unknown, ended, or a suspended provider. */
export async function findPublicSite(providerSlug: string, siteSlug: string): Promise<PublicSite | null> {
  if (!isAddressName(providerSlug) || !isAddressName(siteSlug)) return null;
  return withSystem("public site", async (tx) => {
    const rows = await tx.$queryRaw<PublicSite[]>`
      SELECT p.id AS "providerId", p.slug AS "providerSlug", s.id AS "siteId", s.client_id AS "clientId"
      FROM provider p JOIN site s ON s.provider_id = p.id
      WHERE p.slug = ${providerSlug} AND s.slug = ${siteSlug} AND p.suspended_at IS NULL`;
    return rows[0] ?? null;
  });
}
