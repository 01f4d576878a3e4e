import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
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

/** Which of the provider's endpoints in use are meant; all where nothing is named. */
export interface WhichEndpoints {
  id?: string;
  kind?: "webhook" | "push";
  counterpart?: string;
}

/** Endpoints in use, webhooks first, by name, and how those fare: nothing is counted at the others. */
export async function readEndpoints(
  tx: Tx,
  { providerId }: Ctx,
  which: WhichEndpoints,
): Promise<EndpointRow[]> {
  const rows = await tx.endpoint.findMany({
    where: { providerId, endedAt: null, ...which },
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
}
