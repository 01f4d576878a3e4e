import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { getSite } from "@/lib/sites";

export type SiteParams = Promise<{ provider: string; site: string }>;

/** The site an address names with who asks; read once for the frame and the page of a request. */
const loadOnce = cache(async (provider: string, slug: string) => {
  const member = await requireMember(provider);
  return { ...member, view: await orNotFound(getSite({ ctx: member.ctx, input: { slug } })) };
});

export async function loadSite(params: SiteParams) {
  const { provider, site } = await params;
  return loadOnce(provider, site);
}
