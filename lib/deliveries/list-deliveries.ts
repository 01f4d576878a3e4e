import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { DELIVERY_STATES, toDeliveryRow, type DeliveryRow } from "./delivery-row";

const PAGE = 50;
const PAGE_MAX = 1_000;

/** Which deliveries to list: an empty list of a filter asks for all. */
export const ListDeliveries = z.object({
  endpointIds: z.array(z.uuid()).max(100).default([]),
  /** Ids of what they tell of: filings, sites. */
  subjectIds: z.array(z.uuid()).max(200).default([]),
  kinds: z.array(z.enum(["webhook", "push"])).default([]),
  states: z.array(z.enum(DELIVERY_STATES)).default([]),
  /** Id of the last row of the page before. */
  after: z.uuid().optional(),
  /** Id of the first row of the page after; `after` wins. */
  before: z.uuid().optional(),
  /** How many rows make a page. */
  size: z.int().min(1).max(PAGE_MAX).default(PAGE),
  /** Whether all that match are counted where there are more than a page; else the page is. */
  isCounted: z.boolean().default(true),
});
export type ListDeliveries = z.input<typeof ListDeliveries>;

export interface DeliveryPage {
  rows: DeliveryRow[];
  /** Cursor of the page that follows, null on the last. */
  next: string | null;
  /** Cursor of the page before, null on the first. */
  previous: string | null;
  total: number;
}

function whereOf(providerId: string, filter: z.output<typeof ListDeliveries>) {
  const { endpointIds, subjectIds, kinds, states } = filter;
  return {
    providerId,
    kind: { in: kinds.length > 0 ? kinds : ["webhook", "push"] },
    ...(endpointIds.length > 0 ? { endpoint: { in: endpointIds } } : {}),
    ...(subjectIds.length > 0 ? { subjectId: { in: subjectIds } } : {}),
    ...(states.length > 0 ? { state: { in: states } } : {}),
  };
}

/** Webhooks and pushes the caller sees, newest first, 50 a page unless more are asked for. */
export async function listDeliveries({ ctx, input }: Call<ListDeliveries>): Promise<DeliveryPage> {
  requirePermission(ctx, "delivery:read");
  const filter = parse(ListDeliveries, input);
  const { after, before, size, isCounted } = filter;
  const { providerId } = ctx;
  const where = whereOf(providerId, filter);
  const isBack = after === undefined && before !== undefined;
  const cursor = after ? { id: { lt: after } } : before ? { id: { gt: before } } : {};
  return withTenant(ctx, async (tx) => {
    // Ids begin with their moment, so that they sort as the rows were written.
    const found = await tx.outbox.findMany({
      where: { ...where, ...cursor },
      orderBy: { id: isBack ? "asc" : "desc" },
      take: size + 1,
    });
    const isWhole = after === undefined && before === undefined && found.length <= size;
    const total = isWhole || !isCounted ? found.length : await tx.outbox.count({ where });
    const kept = found.slice(0, size);
    const shown = isBack ? kept.reverse() : kept;
    const ids = [...new Set(shown.map((row) => row.endpoint))];
    const named = { where: { providerId, id: { in: ids } }, select: { id: true, name: true } };
    const endpoints = ids.length === 0 ? [] : await tx.endpoint.findMany(named);
    const names = new Map(endpoints.map(({ id, name }) => [id, name]));
    const hasMore = found.length > size;
    const next = isBack || hasMore ? (shown.at(-1)?.id ?? null) : null;
    const previous = after !== undefined || (isBack && hasMore) ? (shown[0]?.id ?? null) : null;
    return {
      rows: shown.map((row) => toDeliveryRow(row, names.get(row.endpoint) ?? "")),
      next,
      previous,
      total,
    };
  });
}
