import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { createNotices } from "@/lib/notices";
import type { EndpointHealth } from "@/generated/prisma/client";

const KINDS: Record<string, "endpoint_paused" | "endpoint_disabled" | "endpoint_resumed"> = {
  paused: "endpoint_paused",
  disabled: "endpoint_disabled",
  active: "endpoint_resumed",
};

/**
 * Tells the owners which state an endpoint has come to; who calls it holds its health and notes that it was told. That
 * it answers again is told only to those who know that it did not: a break that ended before is told to nobody.
 */
export async function tellTurn(tx: Tx, ctx: Ctx, health: EndpointHealth): Promise<void> {
  const { providerId } = ctx;
  const endpoint = await tx.endpoint.findFirst({ where: { providerId, id: health.id } });
  const kind = KINDS[health.state];
  if (!endpoint || !kind || (health.state === "active" && health.toldState === "active")) return;
  const count = await tx.outbox.count({ where: { providerId, endpoint: health.id, state: "pending" } });
  const since = (health.failingSince ?? health.stateSince).toISOString();
  const { name, url, id: endpointId } = endpoint;
  const params = { name, url, since, failure: health.lastFailure, count, endpointId };
  const rung = health.stateSince.toISOString();
  const subject = { subjectKind: "endpoint", subjectId: endpointId, rung, clientId: null };
  await createNotices(tx, ctx, { kind, ...subject, params, to: "owners" });
}
