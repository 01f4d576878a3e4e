import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { DEADLINE_STATES, type DeadlineState } from "@/lib/regimes";
import { mostUrgent } from "./read-state";

const PAGE = 200;

/** Which deadlines to list; what is left out does not narrow. */
const ListDeadlines = z.object({
  states: z.array(z.enum(DEADLINE_STATES)).optional(),
  regimes: z.array(z.string()).optional(),
  clientSlugs: z.array(z.string()).optional(),
  parties: z.array(z.string()).optional(),
  /** Due at or after. */
  from: z.date().optional(),
  /** Due before. */
  to: z.date().optional(),
  after: z.string().max(100).optional(),
});
export type ListDeadlines = z.input<typeof ListDeadlines>;

export interface DeadlineRow {
  deadlineId: string;
  regime: string;
  code: string;
  message: string;
  params: Record<string, unknown>;
  party: string;
  dueAt: Date;
  zone: string;
  /** The most urgent among the sites the caller sees. */
  state: DeadlineState;
  /** Sites it concerns, among those the caller sees, and the first few of their clients. */
  siteCount: number;
  clients: { name: string; slug: string }[];
  clientCount: number;
}

interface Row {
  id: string;
  regime: string;
  code: string;
  message: string;
  params: unknown;
  party: string;
  due_at: Date;
  zone: string;
  states: string[];
  site_count: number;
  client_count: number;
  clients: { name: string; slug: string }[];
  total: number;
}

const CLIENTS_SHOWN = 2;
const Params = z.record(z.string(), z.unknown());

function readCursor(cursor: string): Prisma.Sql {
  const [moment = "", id = ""] = cursor.split("_");
  const at = new Date(Number(moment));
  const known = z.uuid().safeParse(id);
  if (Number.isNaN(at.getTime()) || !known.success) return Prisma.sql`true`;
  return Prisma.sql`(d.due_at, d.id) > (${at}, ${id}::uuid)`;
}

// Row-level security narrows the sites to those the caller sees; a deadline without any of them is not there.
function matching(ctx: Ctx, input: z.output<typeof ListDeadlines>): Prisma.Sql {
  const states = input.states && input.states.length > 0 ? input.states : null;
  const clients = input.clientSlugs && input.clientSlugs.length > 0 ? input.clientSlugs : null;
  const parts = [Prisma.sql`d.provider_id = ${ctx.providerId}::uuid AND d.ended_at IS NULL`];
  if (input.regimes && input.regimes.length > 0)
    parts.push(Prisma.sql`d.regime = ANY (${input.regimes}::text[])`);
  if (input.parties && input.parties.length > 0)
    parts.push(Prisma.sql`d.party = ANY (${input.parties}::text[])`);
  if (input.from) parts.push(Prisma.sql`d.due_at >= ${input.from}`);
  if (input.to) parts.push(Prisma.sql`d.due_at < ${input.to}`);
  if (ctx.clients === "all" && !clients) {
    if (states) parts.push(Prisma.sql`d.state = ANY (${states}::text[])`);
  } else {
    parts.push(Prisma.sql`EXISTS (SELECT FROM deadline_site s
      JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
      WHERE s.provider_id = d.provider_id AND s.deadline_id = d.id
        AND (${states}::text[] IS NULL OR s.state = ANY (${states}::text[]))
        AND (${clients}::text[] IS NULL OR c.slug = ANY (${clients}::text[])))`);
  }
  return Prisma.join(parts, " AND ");
}

function rowOf(row: Row): DeadlineRow {
  return {
    deadlineId: row.id,
    regime: row.regime,
    code: row.code,
    message: row.message,
    params: Params.parse(row.params),
    party: row.party,
    dueAt: row.due_at,
    zone: row.zone,
    state: mostUrgent(row.states) ?? "unknown",
    siteCount: row.site_count,
    clients: row.clients,
    clientCount: row.client_count,
  };
}

async function countOne(tx: Tx, where: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM deadline d WHERE ${where}`;
  return row?.total ?? 0;
}

/** How many deadlines of the sites the caller sees match each of these; one statement for all. */
export async function countDeadlines({ ctx, input }: Call<readonly ListDeadlines[]>): Promise<number[]> {
  requirePermission(ctx, "deadline:read");
  const counts = input.map((one) => {
    const where = matching(ctx, parse(ListDeadlines, one));
    return Prisma.sql`(SELECT count(*)::int FROM deadline d WHERE ${where})`;
  });
  const [row] = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`,
  );
  return row?.counts ?? [];
}

/**
 * Deadlines of the sites the caller sees, each once however many sites it concerns, by due time: at most 200 from
 * `after` on, with the count of all that match.
 */
export async function listDeadlines({
  ctx,
  input,
}: Call<ListDeadlines>): Promise<{ rows: DeadlineRow[]; next: string | null; total: number }> {
  requirePermission(ctx, "deadline:read");
  const wanted = parse(ListDeadlines, input);
  const where = matching(ctx, wanted);
  const after = wanted.after === undefined ? Prisma.sql`true` : readCursor(wanted.after);
  const found = await withTenant(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      WITH page AS (
        SELECT d.* FROM deadline d WHERE ${where} AND ${after} ORDER BY d.due_at, d.id LIMIT ${PAGE + 1}
      )
      SELECT d.id, d.regime, d.code, d.message, d.params, d.party, d.due_at, d.zone, seen.*,
        (SELECT coalesce(json_agg(json_build_object('name', c.name, 'slug', c.slug) ORDER BY c.name), '[]')
          FROM (SELECT DISTINCT c.name, c.slug FROM deadline_site s
            JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
            WHERE s.provider_id = d.provider_id AND s.deadline_id = d.id
            ORDER BY c.name LIMIT ${CLIENTS_SHOWN}) AS c) AS clients
      FROM page d
      CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT s.state) AS states, count(*)::int AS site_count,
          count(DISTINCT s.client_id)::int AS client_count
        FROM deadline_site s WHERE s.provider_id = d.provider_id AND s.deadline_id = d.id
      ) AS seen
      WHERE seen.site_count > 0
      ORDER BY d.due_at, d.id`;
    const isWhole = wanted.after === undefined && rows.length <= PAGE;
    return { rows, total: isWhole ? rows.length : await countOne(tx, where) };
  });
  const rows = found.rows.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.map(rowOf),
    next: found.rows.length > PAGE && last ? `${last.due_at.getTime()}_${last.id}` : null,
    total: found.total,
  };
}
