import { Prisma } from "@/generated/prisma/client";
import { GOING_OFF, RENEWAL_GRACE_MS } from "@/lib/assessments";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { OUTCOMES } from "@/lib/regimes";
import { cutPage, NEVER, orderSites, saysWords, type SiteKeys } from "./page-order";

/** What sites may be ordered by; `worst` is by severity, then nearness: what stands worst first, of equals what is due first. */
export type SiteOrder =
  { by: "worst" } | { by: "name" | "client" | "due" | "standing"; regime?: string; descending?: boolean };

/** Which sites to list; what is left out does not narrow. */
export interface SiteFilter {
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

interface Ranked {
  ids: string[];
  /** Where the sites after these begin; null where there are none. */
  next: string | null;
  /** How many match. */
  total: number;
  /** How many there would be without words and filters. */
  all: number;
}

const { sql, join } = Prisma;
/** Further than NEVER, so that a worse standing always comes first. */
const RANK_STEP = 100_000_000_000_000;
const UNKNOWN_RANK = OUTCOMES.indexOf("unknown");
const LIVE = sql`a.provider_id = s.provider_id AND a.site_id = s.id AND a.known_to IS NULL`;

// As everywhere, what was good and was to change before now is unknown.
function shownOutcome(now: Date): Prisma.Sql {
  const due = new Date(now.getTime() - RENEWAL_GRACE_MS);
  return sql`CASE WHEN a.outcome = ANY (${[...GOING_OFF]}::text[]) AND a.next_change_at < ${due}
    THEN 'unknown' ELSE a.outcome END`;
}

function rankOf(now: Date, regime: string | null): Prisma.Sql {
  return sql`coalesce((SELECT min(array_position(${[...OUTCOMES]}::text[], ${shownOutcome(now)})) - 1
    FROM assessment a WHERE ${LIVE} AND (${regime}::text IS NULL OR a.regime = ${regime}::text)), ${UNKNOWN_RANK}::int)::bigint`;
}

// The nearest deadline that is still ahead, else the newest missed one, in milliseconds, as rows show it.
const DUE = sql`(SELECT (extract(epoch FROM coalesce(
    min(a.summary#>>'{upcoming,at}'), max(a.summary#>>'{missed,at}'))::timestamptz) * 1000)::bigint
  FROM assessment a WHERE ${LIVE})`;

// One look per site, by its index. EXISTS might be joined instead, which without fresh statistics took seconds.
function waitsFor(parties: readonly string[]): Prisma.Sql {
  return sql`coalesce((SELECT bool_or(a.summary->'parties' ?| ${[...parties]}::text[])
    FROM assessment a WHERE ${LIVE}), false)`;
}

function standsAs(outcomes: readonly string[], now: Date): Prisma.Sql {
  return sql`coalesce((SELECT bool_or(${shownOutcome(now)} = ANY (${[...outcomes]}::text[]))
    FROM assessment a WHERE ${LIVE}), ${outcomes.includes("unknown")})`;
}

function matching({ now }: Ctx, filter: SiteFilter): Prisma.Sql {
  const { q = "", clientSlugs = [], outcomes = [], parties = [] } = filter;
  return join(
    [
      saysWords(q),
      ...(clientSlugs.length > 0 ? [sql`c.slug = ANY (${[...clientSlugs]}::text[])`] : []),
      ...(outcomes.length > 0 ? [standsAs(outcomes, now)] : []),
      ...(filter.needsYou ? [waitsFor(["provider"])] : []),
      ...(parties.length > 0 ? [waitsFor(parties)] : []),
    ],
    " AND ",
  );
}

function keysOf({ now }: Ctx, order: SiteOrder): SiteKeys {
  const none = { number: sql`0::bigint`, words: sql`''`, isTurned: false };
  if (order.by === "worst") {
    const number = sql`${rankOf(now, null)} * ${RANK_STEP}::bigint + coalesce(${DUE}, ${NEVER}::bigint)`;
    return { ...none, number };
  }
  const isDown = order.descending === true;
  const sign = sql`${isDown ? -1 : 1}::bigint`;
  // What is never due comes last either way.
  if (order.by === "due") return { ...none, number: sql`coalesce(${sign} * ${DUE}, ${NEVER}::bigint)` };
  if (order.by === "standing")
    return { ...none, number: sql`${sign} * ${rankOf(now, order.regime ?? null)}` };
  return { ...none, isTurned: isDown, words: order.by === "client" ? sql`c.name` : none.words };
}

/** The sites that match, in that order, at most `size` from `after` on. Ties go by name. */
export async function rankSites(
  tx: Tx,
  ctx: Ctx,
  { filter, order, after, size }: { filter: SiteFilter; order: SiteOrder; after?: string; size: number },
): Promise<Ranked> {
  const keys = keysOf(ctx, order);
  const { sort, isAfter } = orderSites(ctx, keys, after);
  const whose = sql`s.provider_id = ${ctx.providerId}::uuid
    AND (${filter.clientId ?? null}::uuid IS NULL OR s.client_id = ${filter.clientId ?? null}::uuid)`;
  const [found] = await tx.$queryRaw<{ page: unknown; total: number; all: number }[]>`
    WITH matched AS MATERIALIZED (
      SELECT s.id, s.name, ${keys.number} AS number, ${keys.words} AS words
      FROM site s JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
      WHERE ${whose} AND ${matching(ctx, filter)}
    ), page AS (
      SELECT m.* FROM matched m WHERE ${isAfter} ORDER BY ${sort(sql`m`)} LIMIT ${size + 1}
    )
    SELECT (SELECT count(*)::int FROM matched) AS total, (SELECT count(*)::int FROM site s WHERE ${whose}) AS all,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'number', p.number::text) ORDER BY ${sort(sql`p`)}), '[]')
        FROM page p) AS page`;
  const { sites, next } = cutPage(found?.page, size);
  return { ids: sites.map(({ id }) => id), next, total: found?.total ?? 0, all: found?.all ?? 0 };
}
