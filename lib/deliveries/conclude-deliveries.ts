import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { concludeFilingPush } from "@/lib/filings";
import { createNotices } from "@/lib/notices";
import type { EndpointHealth, Outbox } from "@/generated/prisma/client";

const BATCH = 100;

// Deliveries of one endpoint that die on one day are one matter: a receiver that is down is told of once, not a hundred times.
async function tellDead(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const endpoint = await tx.endpoint.findFirst({ where: { providerId: ctx.providerId, id: row.endpoint } });
  const params = {
    event: row.event ?? "",
    endpoint: endpoint?.name ?? "",
    outboxId: row.id,
    failure: row.reason,
  };
  const day = (row.finishedAt ?? ctx.now).toISOString().slice(0, 10);
  const subject = { subjectKind: "endpoint", subjectId: row.endpoint, rung: day, clientId: null };
  await createNotices(tx, ctx, { kind: "delivery_dead", ...subject, params, to: "owners" });
}

async function tellPush(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const endpoint = await tx.endpoint.findFirst({ where: { providerId: ctx.providerId, id: row.endpoint } });
  const subject = {
    subjectKind: "delivery",
    subjectId: row.id,
    rung: String(row.replays),
    clientId: row.clientId,
  };
  if (row.state === "expired") {
    const expiredAt = (row.expiresAt ?? row.finishedAt ?? ctx.now).toISOString();
    const params = {
      counterpart: endpoint?.name ?? "",
      subject: row.event ?? "",
      expiredAt,
      outboxId: row.id,
    };
    await createNotices(tx, ctx, { kind: "push_expired", ...subject, params, to: "owners" });
    return;
  }
  const params = {
    event: row.event ?? "",
    endpoint: endpoint?.name ?? "",
    outboxId: row.id,
    failure: row.reason,
  };
  await createNotices(tx, ctx, { kind: "delivery_dead", ...subject, params, to: "owners" });
}

async function concludeRow(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  if (row.kind === "push") {
    if (row.subjectKind === "filing") await concludeFilingPush(tx, ctx, row);
    if (row.state === "dead" || row.state === "expired") await tellPush(tx, ctx, row);
  } else if (row.state === "dead") await tellDead(tx, ctx, row);
}

async function concludeRows(ctx: Ctx): Promise<number> {
  return withTenant(ctx, async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM outbox WHERE provider_id = ${ctx.providerId}::uuid AND concluded_at IS NULL
        AND state IN ('done', 'dead', 'expired', 'cancelled') ORDER BY finished_at, id FOR UPDATE SKIP LOCKED LIMIT ${BATCH}`;
    const ids = due.map((row) => row.id);
    const rows = await tx.outbox.findMany({
      where: { id: { in: ids } },
      orderBy: [{ finishedAt: "asc" }, { id: "asc" }],
    });
    for (const row of rows) await concludeRow(tx, ctx, row);
    await tx.outbox.updateMany({ where: { id: { in: ids } }, data: { concludedAt: ctx.now } });
    return rows.length;
  });
}

const KINDS: Record<string, "endpoint_paused" | "endpoint_disabled" | "endpoint_resumed"> = {
  paused: "endpoint_paused",
  disabled: "endpoint_disabled",
  active: "endpoint_resumed",
};

async function tellTurn(tx: Tx, ctx: Ctx, health: EndpointHealth): Promise<void> {
  const { providerId } = ctx;
  const endpoint = await tx.endpoint.findFirst({ where: { providerId, id: health.id } });
  const kind = KINDS[health.state];
  if (!endpoint || !kind) return;
  const count = await tx.outbox.count({ where: { providerId, endpoint: health.id, state: "pending" } });
  const since = (health.failingSince ?? health.stateSince).toISOString();
  const { name, url, id: endpointId } = endpoint;
  const params = { name, url, since, failure: health.lastFailure, count, endpointId };
  const rung = health.stateSince.toISOString();
  const subject = { subjectKind: "endpoint", subjectId: endpointId, rung, clientId: null };
  await createNotices(tx, ctx, { kind, ...subject, params, to: "owners" });
}

async function concludeTurns(ctx: Ctx): Promise<void> {
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM endpoint_health WHERE provider_id = ${providerId}::uuid AND told_at IS NULL
      ORDER BY id FOR UPDATE SKIP LOCKED`;
    const ids = locked.map((row) => row.id);
    const healths = await tx.endpointHealth.findMany({ where: { providerId, id: { in: ids } } });
    for (const health of healths) await tellTurn(tx, ctx, health);
    await tx.endpointHealth.updateMany({ where: { providerId, id: { in: ids } }, data: { toldAt: now } });
  });
}

/**
 * Writes what follows from deliveries that ended and endpoints whose state changed, in the provider's own scope: a
 * filing's state, and word to its owners, once each. Safe to run again. Returns how many deliveries were concluded.
 */
export async function concludeDeliveries(ctx: Ctx): Promise<number> {
  await concludeTurns(ctx);
  let done = 0;
  for (;;) {
    const count = await concludeRows(ctx);
    done += count;
    if (count < BATCH) return done;
  }
}
