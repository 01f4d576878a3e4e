import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { getSite, type SiteStanding, UpdateSiteScope } from "@/lib/sites";

const Scope = UpdateSiteScope.omit({ siteId: true });

/** A site as the API tells of it. */
export const Site = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  slug: z.string(),
  name: z.string(),
  url: z.string(),
  kind: z.string(),
  audiences: z.array(z.string()),
  liveOn: z.iso.date().nullable(),
  scope: Scope.nullable().describe("What it shows to whom; null where nobody said"),
  productLines: z.array(z.object({ id: z.uuid(), name: z.string(), category: z.string() })),
  createdAt: z.iso.datetime(),
});

/** One site in the API's words. */
export async function readSite({
  ctx,
  params,
}: {
  ctx: Ctx;
  params: { id: string };
}): Promise<z.input<typeof Site>> {
  const { site, productLines } = await getSite({ ctx, input: { siteId: params.id } });
  return {
    id: site.id,
    clientId: site.clientId,
    slug: site.slug,
    name: site.name,
    url: site.url,
    kind: site.kind,
    audiences: site.audiences,
    liveOn: site.liveOn,
    scope: site.scope === null ? null : Scope.parse(site.scope),
    productLines: productLines.map(({ id, name, category }) => ({ id, name, category })),
    createdAt: site.createdAt.toISOString(),
  };
}

/** How a site stands under one regime, in codes: the regime's messages are in the rulebook. */
export function standingsOf({ regime, outcome, since, result }: SiteStanding) {
  return {
    regime,
    outcome,
    since: since.toISOString(),
    verdicts: result.verdicts.map((verdict) => ({
      code: verdict.code,
      outcome: verdict.outcome,
      message: verdict.message,
    })),
    obligations: result.obligations.map(({ code, message, party }) => ({ code, message, party })),
  };
}
