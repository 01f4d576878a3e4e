import type { Prisma } from "@/generated/prisma/client";
import { outcomeAt, StandingSummary } from "@/lib/assessments";
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
  standings: { regime: string; outcome: Outcome; since: Date; failing: string[] }[];
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

// As the database orders by it: what is still ahead goes before what was missed.
function nearest(summaries: readonly StandingSummary[]): PortfolioRow["due"] {
  const [ahead] = summaries
    .flatMap(({ upcoming }) => upcoming ?? [])
    .sort((a, b) => a.at.localeCompare(b.at));
  const [missed] = summaries.flatMap((one) => one.missed ?? []).sort((a, b) => b.at.localeCompare(a.at));
  const found = ahead ?? missed;
  return found ? { at: new Date(found.at), state: ahead ? "upcoming" : "missed", zone: found.zone } : null;
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
  assessments: {
    where: { knownTo: null },
    orderBy: { regime: "asc" },
    select: { regime: true, outcome: true, nextChangeAt: true, knownFrom: true, summary: true },
  },
} satisfies Prisma.SiteInclude;

function rowOf(site: Prisma.SiteGetPayload<{ include: typeof WITH }>, now: Date): PortfolioRow {
  const standings = site.assessments.map((row) => ({ row, summary: StandingSummary.parse(row.summary) }));
  const first = standings.find(({ summary }) => summary.next !== null);
  const parties = new Set(standings.flatMap(({ summary }) => summary.parties));
  return {
    siteId: site.id,
    slug: site.slug,
    name: site.name,
    url: site.url,
    clientName: site.client.name,
    clientSlug: site.client.slug,
    standings: standings.map(({ row, summary }) => ({
      regime: row.regime,
      outcome: outcomeAt(row, now),
      since: row.knownFrom,
      failing: summary.failing,
    })),
    next: first?.summary.next ? { regime: first.row.regime, ...first.summary.next } : null,
    parties: [...parties],
    needsYou: parties.has("provider"),
    due: nearest(standings.map(({ summary }) => summary)),
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
