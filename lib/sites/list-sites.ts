import type { Prisma } from "@/generated/prisma/client";
import { standingAt, type StoredResult } from "@/lib/assessments";
import type { Call, Ctx } from "@/lib/core/ctx";
import { cursorAfter } from "@/lib/core/db/cursor-after";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { Outcome } from "@/lib/regimes";
import { standingAs } from "./standing-as";

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

/** Which sites to list; what is left out does not narrow. */
export interface ListSites {
  after?: string;
  clientId?: string;
  /** Words of the site's or its client's name, its slug or its address. */
  q?: string;
  clientSlugs?: readonly string[];
  outcomes?: readonly string[];
  /** Only sites with something to be done by the provider. */
  needsYou?: boolean;
  /** Only sites that wait for one of these. */
  parties?: readonly string[];
}

function waitingFor(party: string): Prisma.SiteWhereInput {
  const result = { path: ["obligations"], array_contains: [{ party }] };
  return { assessments: { some: { knownTo: null, result } } };
}

function matching({ providerId, now }: Ctx, input: ListSites): Prisma.SiteWhereInput {
  const words = (input.q ?? "").split(/\s+/).filter((word) => word !== "");
  const holds = (word: string) => ({ contains: word, mode: "insensitive" as const });
  const { clientId, clientSlugs = [], outcomes = [], parties = [] } = input;
  return {
    providerId,
    ...(clientId ? { clientId } : {}),
    ...(clientSlugs.length > 0 ? { client: { slug: { in: [...clientSlugs] } } } : {}),
    AND: [
      ...words.map((word) => ({
        OR: [
          { name: holds(word) },
          { slug: holds(word) },
          { url: holds(word) },
          { client: { name: holds(word) } },
        ],
      })),
      ...(outcomes.length > 0 ? [standingAs(outcomes, now)] : []),
      ...(input.needsYou ? [waitingFor("provider")] : []),
      ...(parties.length > 0 ? [{ OR: parties.map(waitingFor) }] : []),
    ],
  };
}

/** The sites the caller sees, by name, at most 200 from `after` (a site's id) on, with the count of all that match. */
export async function listSites({
  ctx,
  input,
}: Call<ListSites>): Promise<{ rows: PortfolioRow[]; next: string | null; total: number }> {
  requirePermission(ctx, "portfolio:read");
  const { providerId } = ctx;
  const where = matching(ctx, input);
  const found = await withTenant(ctx, async (tx) => ({
    total: await tx.site.count({ where }),
    rows: await tx.site.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...cursorAfter(providerId, input.after),
      take: PAGE + 1,
      include: {
        client: { select: { name: true, slug: true } },
        assessments: { where: { knownTo: null }, orderBy: { regime: "asc" } },
      },
    }),
  }));
  const page = found.rows.slice(0, PAGE).map((site): PortfolioRow => {
    const standings = site.assessments.map((row) => ({ row, ...standingAt(row, ctx.now) }));
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
  });
  return {
    rows: page,
    next: found.rows.length > PAGE ? (page.at(-1)?.siteId ?? null) : null,
    total: found.total,
  };
}
