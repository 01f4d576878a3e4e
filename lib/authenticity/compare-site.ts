import { createHash } from "node:crypto";
import type { Finding, ProductPage } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { openHolding, type Authenticity } from "./hold-pages";
import { referencesOf, standingSources, type StandingSource } from "./load-references";
import { allKeysOf, readPages } from "./product-page";

type Site = { siteId: string; clientId: string };

/** What a site's pages came to against its sources, and the mark of what that was made from. */
export interface ComparedSite {
  mark: string;
  sources: StandingSource[];
  authenticity: Authenticity;
  findings: Finding[];
}

/** What pages and readings a comparison is made from: another mark is another comparison. */
export async function markOf(
  tx: Tx,
  ctx: Ctx,
  { siteId }: Site,
  sources: readonly StandingSource[],
): Promise<string> {
  const { _count, _max } = await tx.productPage.aggregate({
    where: { providerId: ctx.providerId, siteId },
    _count: true,
    _max: { readAt: true },
  });
  const made = [
    sources.map(({ sourceId, readingId, readAt }) => [sourceId, readingId, readAt]),
    _count,
    _max.readAt,
  ];
  return createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16);
}

/** Holds pages at hand against a site's sources; null where it has none. */
export async function comparePages(
  ctx: Ctx,
  site: Site,
  pages: readonly ProductPage[],
): Promise<Omit<ComparedSite, "mark"> | null> {
  const sources = await withTenant(ctx, (tx) => standingSources(tx, ctx, site));
  if (sources.length === 0) return null;
  const keys = [...new Set(pages.flatMap(allKeysOf))];
  const found = await withTenant(ctx, (tx) => referencesOf(tx, ctx, sources, keys));
  const holding = openHolding();
  for (const page of pages) holding.hold(page, (key) => found.get(key) ?? []);
  return { sources, ...holding.result(sources) };
}

/**
 * Holds the pages of a site, as they were read last, against its sources as they were read last (TM-05, TM-25); some
 * pages at a time, and outside any transaction but for the reading. Null where no source stands behind the site.
 */
export async function compareSite(ctx: Ctx, site: Site): Promise<ComparedSite | null> {
  const begun = await withTenant(ctx, async (tx) => {
    const sources = await standingSources(tx, ctx, site);
    return { sources, mark: await markOf(tx, ctx, site, sources) };
  });
  const { sources, mark } = begun;
  if (sources.length === 0) return null;
  const holding = openHolding();
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const { pages, found } = await withTenant(ctx, async (tx) => {
      const some = await readPages(tx, ctx, site.siteId, from);
      return {
        pages: some,
        found: await referencesOf(tx, ctx, sources, [...new Set(some.flatMap(allKeysOf))]),
      };
    });
    for (const page of pages) holding.hold(page, (key) => found.get(key) ?? []);
    const last = pages.at(-1);
    if (!last) break;
    after = last.url;
  }
  return { mark, sources, ...holding.result(sources) };
}
