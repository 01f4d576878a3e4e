import { AppError, fieldProblem } from "@/lib/core/errors";
import { hostOf, isSameSite } from "@/lib/core/same-site";
import { requireCallablePort } from "@/lib/endpoints";

/**
 * Refuses a way that does not begin at the site, or whose gateway is the site itself: then every request of the site would
 * count as one to the gateway. Throws `invalid`.
 */
export function requireApart(
  siteUrl: string,
  { productUrl, gatewayHosts }: { productUrl: string; gatewayHosts: readonly string[] },
): void {
  if (!isSameSite(siteUrl, productUrl))
    throw new AppError("invalid", "elsewhere", "productUrl: name a page of this site.", [
      fieldProblem("productUrl", "is no page of {url}", { url: siteUrl }),
    ]);
  requireCallablePort("productUrl", productUrl);
  for (const host of gatewayHosts) {
    const at = `https://${host}/`;
    if (isSameSite(siteUrl, at) || hostOf(productUrl) === hostOf(at))
      throw new AppError("invalid", "own_host", "gatewayHosts: the site's own host is no gateway.", [
        fieldProblem("gatewayHosts", "{host} is the site's own, and no gateway's", { host }),
      ]);
    requireCallablePort("gatewayHosts", at);
  }
}
