import type { Ctx } from "../ctx";
import { notFound } from "../errors";
import type { Tx } from "./tenant";

/**
 * Holds a site until the transaction ends: of two who change what hangs on it, the second sees what the first did.
 * `not_found` for a site the caller does not see.
 */
export async function lockSite(
  tx: Tx,
  { providerId }: Pick<Ctx, "providerId">,
  siteId: string,
): Promise<{ clientId: string; url: string }> {
  const [site] = await tx.$queryRaw<{ client_id: string; url: string }[]>`
    SELECT client_id, url FROM site WHERE provider_id = ${providerId}::uuid AND id = ${siteId}::uuid FOR NO KEY UPDATE`;
  if (!site) throw notFound("site");
  return { clientId: site.client_id, url: site.url };
}
