import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { tellTurn } from "@/lib/endpoints";
import { concludeFilingPush } from "@/lib/filings";
import { createNotices } from "@/lib/notices";
import { concludeProfilePush } from "@/lib/platform-profiles";
import type { Outbox } from "@/generated/prisma/client";
import { lastFailure } from "./last-failure";

const BATCH = 100;
const BEFORE_EVERY_ID = "00000000-0000-0000-0000-000000000000";

async function endpointName(tx: Tx, { providerId }: Ctx, id: string): Promise<string> {
  const endpoint = await tx.endpoint.findFirst({ where: { providerId, id } });
  return endpoint?.name ?? "";
}

async function deadParams(tx: Tx, ctx: Ctx, row: Outbox) {
  const endpoint = await endpointName(tx, ctx, row.endpoint);
  return { event: row.event ?? "", endpoint, outboxId: row.id, ...(await lastFailure(tx, row)) };
}

// Deliveries of one endpoint that die on one day are one matter: a receiver that is down is told of once, not a hundred times.
async function tellDead(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const params = await deadParams(tx, ctx, row);
  const day = (row.finishedAt ?? ctx.now).toISOString().slice(0, 10);
  const subject = { subjectKind: "endpoint", subjectId: row.endpoint, rung: day, clientId: null };
  await createNotices(tx, ctx, { kind: "delivery_dead", ...subject, params, to: "owners" });
}

async function tellPush(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const subject = {
    subjectKind: "delivery",
    subjectId: row.id,
    rung: String(row.replays),
    clientId: row.clientId,
  };
  if (row.state === "expired") {
    const expiredAt = (row.expiresAt ?? row.finishedAt ?? ctx.now).toISOString();
    const params = {
      counterpart: await endpointName(tx, ctx, row.endpoint),
      subject: row.event ?? "",
      expiredAt,
      outboxId: row.id,
    };
    await createNotices(tx, ctx, { kind: "push_expired", ...subject, params, to: "owners" });
    return;
  }
  const params = await deadParams(tx, ctx, row);
  await createNotices(tx, ctx, { kind: "delivery_dead", ...subject, params, to: "owners" });
}

async function concludeRow(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  if (row.kind === "push") {
    const isTold = row.subjectKind === "filing" && (await concludeFilingPush(tx, ctx, row));
    if (row.subjectKind === "platform_profile") await concludeProfilePush(tx, ctx, row);
    if ((row.state === "dead" || row.state === "expired") && !isTold) await tellPush(tx, ctx, row);
  } else if (row.state === "dead") await tellDead(tx, ctx, row);
}

interface Place {
  id: string;
  at: Date;
}

// By place, not by what is left: a row that cannot be concluded is passed by.
async function nextEnded(ctx: Ctx, after: Place | undefined): Promise<Place[]> {
  return withTenant(
    ctx,
    (tx) => tx.$queryRaw<Place[]>`
      SELECT id, coalesce(finished_at, created_at) AS at FROM outbox
      WHERE provider_id = ${ctx.providerId}::uuid AND concluded_at IS NULL
        AND state IN ('done', 'dead', 'expired', 'cancelled')
        AND (coalesce(finished_at, created_at), id) > (${after?.at ?? new Date(0)}, ${after?.id ?? BEFORE_EVERY_ID}::uuid)
      ORDER BY 2, 1 LIMIT ${BATCH}`,
  );
}

async function concludeRows(ctx: Ctx, wanted: readonly string[]): Promise<number> {
  return withTenant(ctx, async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM outbox WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${[...wanted]}::uuid[])
        AND concluded_at IS NULL AND state IN ('done', 'dead', 'expired', 'cancelled')
      ORDER BY finished_at, id FOR UPDATE SKIP LOCKED`;
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

async function listTurns(ctx: Ctx): Promise<string[]> {
  return withTenant(ctx, async (tx) => {
    const where = { providerId: ctx.providerId, toldAt: null };
    const healths = await tx.endpointHealth.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
    return healths.map(({ id }) => id);
  });
}

async function concludeTurns(ctx: Ctx, wanted: readonly string[]): Promise<number> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM endpoint_health WHERE provider_id = ${providerId}::uuid AND id = ANY (${[...wanted]}::text[])
        AND told_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED`;
    const ids = locked.map((row) => row.id);
    const healths = await tx.endpointHealth.findMany({ where: { providerId, id: { in: ids } } });
    for (const health of healths) await tellTurn(tx, ctx, health);
    await tx.$executeRaw`UPDATE endpoint_health SET told_at = ${now}, told_state = state
      WHERE provider_id = ${providerId}::uuid AND id = ANY (${ids}::text[])`;
    return ids.length;
  });
}

type Conclude = (ctx: Ctx, ids: readonly string[]) => Promise<number>;

/** Rows that could not be concluded, with the first error. */
interface Failures {
  ids: string[];
  error: unknown;
}

// Together, which is quick; where one of them throws, each alone, so that it holds up only itself.
async function concludeApart(
  ctx: Ctx,
  ids: readonly string[],
  conclude: Conclude,
  failures: Failures,
): Promise<number> {
  if (ids.length === 0) return 0;
  const together = await conclude(ctx, ids).catch(() => null);
  if (together !== null) return together;
  let done = 0;
  for (const id of ids)
    done += await conclude(ctx, [id]).catch((error: unknown) => {
      failures.ids.push(id);
      failures.error ??= error;
      return 0;
    });
  return done;
}

function tellFailures({ providerId }: Ctx, { ids, error }: Failures): void {
  if (ids.length === 0) return;
  const why = error instanceof Error ? error.message : String(error);
  log().error(
    { provider: providerId, outbox: ids.slice(0, 10), count: ids.length, error: why },
    "not concluded",
  );
}

/**
 * Writes what follows from deliveries that ended and endpoints whose state changed, in the provider's own scope: a
 * filing's state, and word to its owners, once each. One that cannot be written holds up no other, is logged with the
 * others like it and tried again with the next sweep. Safe to run again. Returns how many deliveries were concluded.
 */
export async function concludeDeliveries(ctx: Ctx): Promise<number> {
  const failures: Failures = { ids: [], error: undefined };
  await concludeApart(ctx, await listTurns(ctx), concludeTurns, failures);
  let done = 0;
  let places = await nextEnded(ctx, undefined);
  while (places.length > 0) {
    const ids = places.map(({ id }) => id);
    done += await concludeApart(ctx, ids, concludeRows, failures);
    places = places.length < BATCH ? [] : await nextEnded(ctx, places.at(-1));
  }
  tellFailures(ctx, failures);
  return done;
}
