import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { rankSignOffs, type SignOffCounts, type SignOffFilter, type SignOffOrder } from "./rank-sign-offs";
import { againstPresent, lspsOf, signaturesOf, standingSites, type Against } from "./site-standing";

/** How a party's word stands: on the present matrix, on an older one alone, or not given, which may not be needed. */
export interface PartyStanding {
  state: "signed" | "older" | "unsigned" | "not_needed";
  /** Of the word that says so; null where there is none. */
  by: { givenOn: string; signerName: string; signerTitle: string } | null;
}

/** A site's line: how each party's word on the present matrix stands. */
export interface SiteSignOffs {
  siteId: string;
  slug: string;
  name: string;
  clientName: string;
  provider: PartyStanding;
  exporter: PartyStanding;
  /** LSPs with a contract in force, by name. */
  lsps: (PartyStanding & { name: string })[];
  /** Whom it waits for; nobody where the rule does not apply to it. */
  waitsFor: ("provider" | "exporter" | "lsp")[];
  isSignedByEverybody: boolean;
}

/** Which sites to list, and how; who waits for the provider first unless said. */
export interface ListSiteSignOffs extends SignOffFilter {
  regime: string;
  order?: SignOffOrder;
  /** Where the page before ended. */
  after?: string;
  /** At most 1,000; 200 unless said. */
  size?: number;
}

export interface ListedSignOffs {
  rows: SiteSignOffs[];
  next: string | null;
  /** How many match. */
  total: number;
  /** How many there would be without words and filters. */
  all: number;
  counts: SignOffCounts;
}

const PAGE = 200;
const PAGE_MAX = 1_000;
const { sql } = Prisma;

const Row = z.object({
  siteId: z.uuid(),
  slug: z.string(),
  name: z.string(),
  clientName: z.string(),
  applies: z.boolean(),
  waits: z.object({ provider: z.boolean(), exporter: z.boolean(), lsp: z.boolean(), nobody: z.boolean() }),
  /** Of the present matrix first, newest first. */
  words: z.array(
    z.object({
      party: z.string(),
      companyId: z.string().nullable(),
      isPresent: z.boolean(),
      givenOn: z.string(),
      signerName: z.string(),
      signerTitle: z.string(),
    }),
  ),
  lsps: z.array(z.object({ id: z.string(), name: z.string() })),
});
type Row = z.output<typeof Row>;

function standingOf({ words, applies }: Row, party: string, companyId: string | null): PartyStanding {
  const word = words.find((one) => one.party === party && one.companyId === companyId);
  if (!word) return { state: applies ? "unsigned" : "not_needed", by: null };
  const { isPresent, givenOn, signerName, signerTitle } = word;
  return { state: isPresent ? "signed" : "older", by: { givenOn, signerName, signerTitle } };
}

function rowOf(row: Row): SiteSignOffs {
  const { siteId, slug, name, clientName, lsps, waits } = row;
  const parties = ["provider", "exporter", "lsp"] as const;
  return {
    ...{ siteId, slug, name, clientName },
    provider: standingOf(row, "provider", null),
    exporter: standingOf(row, "exporter", null),
    lsps: lsps
      .map((lsp) => ({ name: lsp.name, ...standingOf(row, "lsp", lsp.id) }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    waitsFor: parties.filter((party) => waits[party]),
    isSignedByEverybody: waits.nobody,
  };
}

async function readRows(
  tx: Tx,
  ctx: Ctx,
  ids: readonly string[],
  against: Against,
): Promise<Map<string, Row>> {
  const word = sql`json_build_object('party', o.party, 'companyId', o.company_id, 'isPresent', o.matrix = ${against.matrix},
    'givenOn', o.given_on, 'signerName', o.signer_name, 'signerTitle', o.signer_title)
    ORDER BY o.matrix = ${against.matrix} DESC, o.created_at DESC, o.id DESC`;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT s.id AS "siteId", s.slug, s.name, c.name AS "clientName", r.applies,
      json_build_object('provider', waits.provider, 'exporter', waits.exporter, 'lsp', waits.lsp, 'nobody', waits.nobody)
        AS waits,
      (SELECT coalesce(json_agg(${word}), '[]') FROM ${signaturesOf(against)}) AS words,
      (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('id', m.id, 'name', m.name)), '[]')
        FROM ${lspsOf(against)}) AS lsps
    FROM ${standingSites(against)}
    WHERE s.provider_id = ${ctx.providerId}::uuid AND s.id = ANY (${[...ids]}::uuid[])`;
  return new Map(
    z
      .array(Row)
      .parse(found)
      .map((row) => [row.siteId, row]),
  );
}

/**
 * The sites the caller sees that match, each with how provider, exporter and LSPs have signed the regime's present
 * matrix (TIG-05), in the order asked over all of them, a page from `after` on. `not_found` for a regime that divides
 * no duties.
 */
export async function listSiteSignOffs({ ctx, input }: Call<ListSiteSignOffs>): Promise<ListedSignOffs> {
  requirePermission(ctx, "portfolio:read");
  const { regime, order = { by: "open" }, after, size = PAGE, ...filter } = input;
  const against = againstPresent(ctx, regime);
  const page = { against, filter, order, size: Math.min(size, PAGE_MAX) };
  return withTenant(ctx, async (tx) => {
    const { sites, ...counts } = await rankSignOffs(tx, ctx, after === undefined ? page : { ...page, after });
    const ids = sites.map(({ id }) => id);
    const rows = await readRows(tx, ctx, ids, against);
    return { ...counts, rows: ids.flatMap((id) => rows.get(id) ?? []).map(rowOf) };
  });
}
