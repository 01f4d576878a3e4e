import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { cutPage, NEVER, orderSites, saysWords, type SiteKeys } from "@/lib/sites";
import { standingSites, type Against } from "./site-standing";

/** What sites may be ordered by; `open` is who waits for the provider first, then who waits for others. */
export type SignOffOrder =
  { by: "open" } | { by: "name" | "client" | "provider" | "exporter"; descending?: boolean };

/** Which sites to list by how their signatures stand; what is left out does not narrow. */
export interface SignOffFilter {
  /** Words of the site's or its client's name, its slug or its address. */
  q?: string;
  /** Only sites that wait for the provider's signature. */
  needsYou?: boolean;
  /** Only sites that wait for one of these. */
  waitsFor?: readonly ("exporter" | "lsp")[];
  /** Only sites that one of these is true of: everybody has signed, the provider has. */
  signedBy?: readonly ("everybody" | "provider")[];
}

/** What the provider does about sites, and which of them it can be done about. */
export type SigningAct = "sign" | "take_back";

/** How many of all sites wait for whom, and how many were signed by everybody. */
export interface SignOffCounts {
  provider: number;
  exporter: number;
  lsp: number;
  everybody: number;
}

interface Ranked {
  sites: { id: string; name: string }[];
  next: string | null;
  total: number;
  all: number;
  counts: SignOffCounts;
}

const { sql, join } = Prisma;

const WAITS = { exporter: sql`waits.exporter`, lsp: sql`waits.lsp` };
const SIGNED = { everybody: sql`waits.nobody`, provider: sql`g.provider_at IS NOT NULL` };
const DOABLE = { sign: sql`waits.provider`, take_back: SIGNED.provider };

function anyOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? sql`true` : sql`(${join([...conditions], " OR ")})`;
}

function matching({ q = "", needsYou, waitsFor = [], signedBy = [] }: SignOffFilter): Prisma.Sql {
  const conditions = [
    saysWords(q),
    needsYou ? sql`waits.provider` : sql`true`,
    anyOf(waitsFor.map((party) => WAITS[party])),
    anyOf(signedBy.map((who) => SIGNED[who])),
  ];
  return join(conditions, " AND ");
}

function keysOf(order: SignOffOrder): SiteKeys {
  const none = { number: sql`0::bigint`, words: sql`''`, isTurned: false };
  if (order.by === "open") {
    const others = sql`WHEN waits.exporter OR waits.lsp THEN 1`;
    return { ...none, number: sql`(CASE WHEN waits.provider THEN 0 ${others} ELSE 2 END)::bigint` };
  }
  const isDown = order.descending === true;
  if (order.by === "name") return { ...none, isTurned: isDown };
  if (order.by === "client") return { ...none, words: sql`c.name`, isTurned: isDown };
  const at = order.by === "provider" ? sql`g.provider_at` : sql`g.exporter_at`;
  const millis = sql`(extract(epoch FROM ${at}) * 1000)::bigint`;
  // What is not signed comes last either way.
  return { ...none, number: sql`coalesce(${isDown ? -1 : 1}::bigint * ${millis}, ${NEVER}::bigint)` };
}

/** The sites that match, in that order, at most `size` from `after` on, with how all of them stand. */
export async function rankSignOffs(
  tx: Tx,
  ctx: Ctx,
  asked: {
    against: Against;
    filter: SignOffFilter;
    /** Only sites that this can be done about. */
    act?: SigningAct;
    order: SignOffOrder;
    after?: string;
    size: number;
  },
): Promise<Ranked> {
  const { against, filter, act, order, after, size } = asked;
  const matches = sql`${matching(filter)} AND ${act ? DOABLE[act] : sql`true`}`;
  const keys = keysOf(order);
  const { sort, isAfter } = orderSites(ctx, keys, after);
  const [found] = await tx.$queryRaw<
    {
      page: unknown;
      total: number;
      all: number;
      provider: number;
      exporter: number;
      lsp: number;
      nobody: number;
    }[]
  >`
    WITH seen AS MATERIALIZED (
      SELECT s.id, s.name, ${keys.number} AS number, ${keys.words} AS words, ${matches} AS matches,
        waits.provider, waits.exporter, waits.lsp, waits.nobody
      FROM ${standingSites(against)} WHERE s.provider_id = ${ctx.providerId}::uuid
    ), page AS (
      SELECT m.* FROM seen m WHERE m.matches AND ${isAfter} ORDER BY ${sort(sql`m`)} LIMIT ${size + 1}
    )
    SELECT count(*) FILTER (WHERE matches)::int AS total, count(*)::int AS all,
      count(*) FILTER (WHERE provider)::int AS provider, count(*) FILTER (WHERE exporter)::int AS exporter,
      count(*) FILTER (WHERE lsp)::int AS lsp, count(*) FILTER (WHERE nobody)::int AS nobody,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'number', p.number::text)
        ORDER BY ${sort(sql`p`)}), '[]') FROM page p) AS page
    FROM seen`;
  const { page, total = 0, all = 0, provider = 0, exporter = 0, lsp = 0, nobody = 0 } = found ?? {};
  return { ...cutPage(page, size), total, all, counts: { provider, exporter, lsp, everybody: nobody } };
}
