import { z } from "zod";
import type { ApiCall, Prisma } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";

const PAGE = 50;
/** The newest calls that are looked through for routes to choose among. */
const LOOKED_THROUGH = 5_000;
const CURSOR = /^(\d{1,15})_([0-9a-f-]{36})$/;

/** Classes of statuses, by their first digit. */
export const CALL_OUTCOMES = ["2", "3", "4", "5"] as const;

/** Which calls to list: an empty list of a filter asks for all. */
export const ListCalls = z.object({
  routes: z.array(z.string().max(200)).max(50).default([]),
  outcomes: z.array(z.enum(CALL_OUTCOMES)).default([]),
  apiKeyIds: z.array(z.uuid()).max(100).default([]),
  /** Not before this moment. */
  from: z.date().optional(),
  /** Before this moment. */
  to: z.date().optional(),
  /** The `next` of the page before. */
  after: z.string().max(100).optional(),
});
export type ListCalls = z.input<typeof ListCalls>;

export interface ApiCallRow extends Omit<ApiCall, "providerId"> {
  keyName: string | null;
  siteName: string | null;
  siteSlug: string | null;
}

function olderThan(cursor: string | undefined): Prisma.ApiCallWhereInput {
  const [, moment = "", id = ""] = CURSOR.exec(cursor ?? "") ?? [];
  if (!z.uuid().safeParse(id).success) return {};
  const at = new Date(Number(moment));
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

function matching(providerId: string, filter: z.output<typeof ListCalls>): Prisma.ApiCallWhereInput {
  const { routes, outcomes, apiKeyIds, from, to, after } = filter;
  const statuses = outcomes.map((digit) => ({
    status: { gte: Number(digit) * 100, lt: (Number(digit) + 1) * 100 },
  }));
  return {
    providerId,
    ...(routes.length > 0 ? { route: { in: routes } } : {}),
    ...(apiKeyIds.length > 0 ? { apiKeyId: { in: apiKeyIds } } : {}),
    at: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) },
    AND: [olderThan(after), ...(statuses.length > 0 ? [{ OR: statuses }] : [])],
  };
}

async function recentRoutes(tx: Tx, providerId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ route: string }[]>`
    SELECT DISTINCT route FROM (
      SELECT route FROM api_call WHERE provider_id = ${providerId}::uuid ORDER BY at DESC LIMIT ${LOOKED_THROUGH}::int
    ) AS newest ORDER BY route`;
  return rows.map(({ route }) => route);
}

/**
 * Calls of the hosted API that the caller may see, newest first, 50 a page (TIG-24): when, of what, by which key or
 * from which network, how it was answered and how long that took. Not counted: there may be a hundred million.
 */
export async function listCalls({
  ctx,
  input,
}: Call<ListCalls>): Promise<{ rows: ApiCallRow[]; next: string | null; routes: string[] }> {
  requirePermission(ctx, "api_call:read");
  const { providerId } = ctx;
  const where = matching(providerId, parse(ListCalls, input));
  return withTenant(ctx, async (tx) => {
    const found = await tx.apiCall.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      omit: { providerId: true },
    });
    const page = found.slice(0, PAGE);
    const ids = (read: (row: (typeof page)[number]) => string | null): string[] => [
      ...new Set(page.flatMap((row) => read(row) ?? [])),
    ];
    const keys = await tx.apiKey.findMany({
      where: { providerId, id: { in: ids((row) => row.apiKeyId) } },
      select: { id: true, name: true },
    });
    const sites = await tx.site.findMany({
      where: { providerId, id: { in: ids((row) => row.siteId) } },
      select: { id: true, name: true, slug: true },
    });
    const keyNames = new Map(keys.map(({ id, name }) => [id, name]));
    const siteById = new Map(sites.map((site) => [site.id, site]));
    const last = page.at(-1);
    return {
      rows: page.map((row) => ({
        ...row,
        keyName: keyNames.get(row.apiKeyId ?? "") ?? null,
        siteName: siteById.get(row.siteId ?? "")?.name ?? null,
        siteSlug: siteById.get(row.siteId ?? "")?.slug ?? null,
      })),
      routes: await recentRoutes(tx, providerId),
      next: found.length > PAGE && last ? `${last.at.getTime()}_${last.id}` : null,
    };
  });
}
