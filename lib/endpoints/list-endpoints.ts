import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { EndpointHealth } from "@/generated/prisma/client";

/** An endpoint and how it fares. */
export interface EndpointRow {
  id: string;
  kind: "webhook" | "push";
  name: string;
  url: string;
  counterpart: string | null;
  clientId: string | null;
  events: string[];
  createdAt: Date;
  health: Pick<
    EndpointHealth,
    "state" | "stateSince" | "lastSuccessAt" | "failingSince" | "lastFailure" | "nextProbeAt" | "holdUntil"
  > | null;
  waiting: number;
  dead: number;
}

/** The provider's endpoints in use, webhooks first, by name; none for callers who do not see every client. */
export async function listEndpoints({ ctx }: Call<Record<string, never>>): Promise<EndpointRow[]> {
  requirePermission(ctx, "endpoint:read");
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    const rows = await tx.endpoint.findMany({
      where: { providerId, endedAt: null },
      orderBy: [{ kind: "desc" }, { name: "asc" }, { id: "asc" }],
    });
    const ids = rows.map((row) => row.id);
    const healths = await tx.endpointHealth.findMany({ where: { providerId, id: { in: ids } } });
    const counts = await tx.outbox.groupBy({
      by: ["endpoint", "state"],
      where: { providerId, endpoint: { in: ids }, state: { in: ["pending", "dead", "expired"] } },
      _count: true,
    });
    const count = (id: string, states: readonly string[]) =>
      counts
        .filter((entry) => entry.endpoint === id && states.includes(entry.state))
        .reduce((sum, entry) => sum + entry._count, 0);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind === "push" ? "push" : "webhook",
      name: row.name,
      url: row.url,
      counterpart: row.counterpart,
      clientId: row.clientId,
      events: row.events,
      createdAt: row.createdAt,
      health: healths.find((health) => health.id === row.id) ?? null,
      waiting: count(row.id, ["pending"]),
      dead: count(row.id, ["dead", "expired"]),
    }));
  });
}
