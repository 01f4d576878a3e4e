import { Prisma } from "@/generated/prisma/client";
import { withSystem } from "@/lib/core/db/system";
import { isAddressName } from "@/lib/core/slug";

export interface PublicSite {
  providerId: string;
  providerSlug: string;
  siteId: string;
  clientId: string;
  /** Whether its provider may speak for its host now; where not, nothing is said of it but that it is unknown. */
  isSpokenFor: boolean;
}

/** Whether a provider `p` may speak for a site's host, of whose control `c` and name `h` are: the one place that says it. */
export const IS_SPOKEN_FOR = Prisma.sql`(p.mode = 'test'
  OR (c.state IN ('proven', 'failing') AND h.provider_id IS NOT DISTINCT FROM p.id))`;

/**
 * The site behind a public address; null for every reason alike: unknown, ended, a suspended provider, or a host that
 * its provider never showed to be theirs to speak for. The twins in test mode need not show it.
 */
export async function findPublicSite(providerSlug: string, siteSlug: string): Promise<PublicSite | null> {
  if (!isAddressName(providerSlug) || !isAddressName(siteSlug)) return null;
  return withSystem("public site", async (tx) => {
    const rows = await tx.$queryRaw<PublicSite[]>`
      SELECT p.id AS "providerId", p.slug AS "providerSlug", s.id AS "siteId", s.client_id AS "clientId",
        ${IS_SPOKEN_FOR} AS "isSpokenFor"
      FROM provider p JOIN site s ON s.provider_id = p.id
      JOIN site_control c ON c.provider_id = s.provider_id AND c.site_id = s.id
      LEFT JOIN public_host h ON h.host = c.host
      WHERE p.slug = ${providerSlug} AND s.slug = ${siteSlug} AND p.suspended_at IS NULL
        AND (p.mode = 'test' OR c.state <> 'unproven')`;
    return rows[0] ?? null;
  });
}
