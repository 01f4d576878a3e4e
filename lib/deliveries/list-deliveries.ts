import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { DELIVERY_STATES, toDeliveryRow, type DeliveryRow } from "./delivery-row";

const PAGE = 50;

export const ListDeliveries = z.object({
  endpointId: z.uuid().optional(),
  kind: z.enum(["webhook", "push"]).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  /** Id of the last row of the page before. */
  after: z.uuid().optional(),
});
export type ListDeliveries = z.input<typeof ListDeliveries>;

/** Webhooks and pushes the caller sees, newest first, 50 a page; `next` is null on the last. */
export async function listDeliveries({
  ctx,
  input,
}: Call<ListDeliveries>): Promise<{ rows: DeliveryRow[]; next: string | null; total: number }> {
  requirePermission(ctx, "delivery:read");
  const { endpointId, kind, state, after } = parse(ListDeliveries, input);
  const { providerId } = ctx;
  const where = {
    providerId,
    kind: kind ?? { in: ["webhook", "push"] },
    ...(endpointId ? { endpoint: endpointId } : {}),
    ...(state ? { state } : {}),
  };
  return withTenant(ctx, async (tx) => {
    // Ids begin with their moment, so that they sort as the rows were written.
    const page = await tx.outbox.findMany({
      where: { ...where, ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
    });
    const total = await tx.outbox.count({ where });
    const shown = page.slice(0, PAGE);
    const ids = shown.map((row) => row.endpoint);
    const endpoints = await tx.endpoint.findMany({
      where: { providerId, id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    });
    const names = new Map(endpoints.map(({ id, name }) => [id, name]));
    const rows = shown.map((row) => toDeliveryRow(row, names.get(row.endpoint) ?? ""));
    return { rows, next: page.length > PAGE ? (shown.at(-1)?.id ?? null) : null, total };
  });
}
