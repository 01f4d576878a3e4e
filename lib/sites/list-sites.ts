import type { Prisma } from "@/generated/prisma/client";
import { standingAt, type StoredResult } from "@/lib/assessments";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { Outcome } from "@/lib/regimes";
import { rankSites, type SiteFilter, type SiteOrder } from "./rank-sites";

/** A site's line in the portfolio: how it stands under each regime and the worst thing to be done. */
export interface PortfolioRow {
  siteId: string;
  slug: string;
  name: string;
  url: string;
  clientName: string;
  clientSlug: string;
  standings: { regime: string; outcome: Outcome; since: Date; failing: string[]; unknown: string[] }[];
  /** The first obligation of the regime that stands worst, as a message key with its regime; null where none is open. */
  next: { regime: string; message: string; params: Record<string, unknown>; party: string } | null;
  /** Who must do something about the site. */
  parties: string[];
  /** Whether something is to be done that only the provider can do. */
  needsYou: boolean;
  /** The nearest deadline that is still ahead, or the newest missed one. */
  due: { at: Date; state: string; zone: string } | null;
}

const PAGE = 200;
const PAGE_MAX = 1_000;

function nearest(results: readonly StoredResult[]): PortfolioRow["due"] {
  const all = results.flatMap((result) => result.deadlines);
  const upcoming = all
    .filter((deadline) => deadline.state === "upcoming")
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const missed = all
    .filter((deadline) => deadline.state === "missed")
    .sort((a, b) => b.dueAt.localeCompare(a.dueAt));
  const found = upcoming[0] ?? missed[0];
  return found ? { at: new Date(found.dueAt), state: found.state, zone: found.zone } : null;
}

/** Which sites to list, and how; by name unless said. */
export interface ListSites extends SiteFilter {
  order?: SiteOrder;
  /** Where the page before ended. */
  after?: string;
  /** At most 1,000; 200 unless said. */
  size?: number;
}

export interface ListedSites {
  rows: PortfolioRow[];
  next: string | null;
  /** How many match. */
  total: number;
  /** How many there would be without words and filters. */
  all: number;
}

const WITH = {
  client: { select: { name: true, slug: true } },
  assessments: { where: { knownTo: null }, orderBy: { regime: "asc" } },
} satisfies Prisma.SiteInclude;

function rowOf(site: Prisma.SiteGetPayload<{ include: typeof WITH }>, now: Date): PortfolioRow {
  const standings = site.assessments.map((row) => ({ row, ...standingAt(row, now) }));
  const first = standings.find(({ result }) => result.obligations.length > 0);
  const obligation = first?.result.obligations[0];
  const parties = new Set(standings.flatMap(({ result }) => result.obligations.map(({ party }) => party)));
  return {
    siteId: site.id,
    slug: site.slug,
    name: site.name,
    url: site.url,
    clientName: site.client.name,
    clientSlug: site.client.slug,
    standings: standings.map(({ row, result, outcome }) => ({
      regime: row.regime,
      outcome,
      since: row.knownFrom,
      failing: result.verdicts.flatMap((verdict) => (verdict.outcome === "fail" ? [verdict.code] : [])),
      unknown: result.verdicts.flatMap((verdict) => (verdict.outcome === "unknown" ? [verdict.code] : [])),
    })),
    next:
      first && obligation
        ? {
            regime: first.row.regime,
            message: obligation.message,
            params: obligation.params,
            party: obligation.party,
          }
        : null,
    parties: [...parties],
    needsYou: parties.has("provider"),
    due: nearest(standings.map(({ result }) => result)),
  };
}

/** The sites the caller sees that match, in the order asked over all of them, a page from `after` on. */
export async function listSites({ ctx, input }: Call<ListSites>): Promise<ListedSites> {
  requirePermission(ctx, "portfolio:read");
  const { order = { by: "name" }, after, size = PAGE, ...filter } = input;
  const asked = { filter, order, size: Math.min(size, PAGE_MAX), ...(after === undefined ? {} : { after }) };
  return withTenant(ctx, async (tx) => {
    const { ids, ...counts } = await rankSites(tx, ctx, asked);
    const where = { providerId: ctx.providerId, id: { in: ids } };
    const found = await tx.site.findMany({ where, include: WITH });
    const byId = new Map(found.map((site) => [site.id, site]));
    const sites = ids.flatMap((id) => byId.get(id) ?? []);
    return { ...counts, rows: sites.map((site) => rowOf(site, ctx.now)) };
  });
}
