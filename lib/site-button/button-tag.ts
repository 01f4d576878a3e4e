import { env } from "@/lib/core/env";

/** Where a site's verify button is loaded from. */
export function buttonUrl(providerSlug: string, siteSlug: string): string {
  return `${env().API_URL}/${providerSlug}/v1/sites/${siteSlug}/embed.js`;
}

/** The line that a site's owner pastes where the verify button shall stand. */
export function buttonTag(providerSlug: string, siteSlug: string): string {
  return `<script src="${buttonUrl(providerSlug, siteSlug)}" async></script>`;
}
