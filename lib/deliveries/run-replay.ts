import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { onCommit, withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, conflict, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { lockFilers, REFILED_PUSH } from "@/lib/filings";
import { wake } from "@/lib/jobs";
import { MAIL_ENDPOINT } from "@/lib/outbox";
import { Prisma } from "@/generated/prisma/client";
import { requireReplayableMail } from "./require-replayable-mail";

/** What to send again: one delivery or mail, or an endpoint's since a moment. Nothing is done in a dry run. */
export const RunReplay = z
  .object({
    deliveryId: z.uuid().nullable().default(null),
    endpointId: z.uuid().nullable().default(null),
    since: z.iso.datetime({ offset: true }).nullable().default(null),
    /** `failed`: what was never taken; `all`: what was taken too, for a receiver that lost it. */
    include: z.enum(["failed", "all"]).default("failed"),
    reason: z.string().trim().min(3, "say why in a few words").max(200),
    dryRun: z.boolean().default(false),
  })
  .refine((value) => value.deliveryId !== null || (value.endpointId !== null && value.since !== null), {
    path: ["since"],
    message: "name a delivery, or an endpoint and a moment",
  });
export type RunReplay = z.input<typeof RunReplay>;

export interface Replayed {
  count: number;
  /** Moments of the first and the last of them, or null where there are none. */
  oldest: Date | null;
  newest: Date | null;
}

const REPLAYED_MAX = 100_000;
const FAILED = ["dead", "expired"];

// A connection made anew takes the place of the one a push went to. Members of some clients see no connections; what
// they send again goes where it would by itself.
async function presentEndpoint(tx: Tx, ctx: Ctx, endpointId: string): Promise<string> {
  const { providerId } = ctx;
  const before = await tx.endpoint.findFirst({ where: { providerId, id: endpointId } });
  if (!before || before.endedAt === null) return endpointId;
  const { counterpart } = before;
  const present =
    counterpart === null
      ? null
      : await tx.endpoint.findFirst({ where: { providerId, counterpart, endedAt: null } });
  if (present) return present.id;
  throw conflict(
    "endpoint_ended",
    "The endpoint this went to was ended; connect it again, then send this again.",
  );
}

interface Chosen {
  /** Of rows `o` of the outbox. */
  where: Prisma.Sql;
  endpoint: string;
}

const stillPending = (): AppError =>
  conflict("still_pending", "This delivery is still under way; it is tried again by itself.");

async function chooseOne(tx: Tx, ctx: Ctx, deliveryId: string): Promise<Chosen> {
  const { providerId } = ctx;
  const row = await tx.outbox.findFirst({ where: { providerId, id: deliveryId } });
  if (!row) throw notFound("delivery");
  if (row.kind === "mail") await requireReplayableMail(tx, ctx, row);
  if (row.state === "pending") throw stillPending();
  // Only as it was looked at: whoever sends it again at the same time changes it first, or finds nothing left.
  const where = Prisma.sql`o.provider_id = ${providerId}::uuid AND o.id = ${row.id}::uuid
    AND o.state = ${row.state} AND o.replays = ${row.replays}`;
  if (row.kind === "mail") return { where, endpoint: row.endpoint };
  const endpoint = await presentEndpoint(tx, ctx, row.endpoint);
  if (row.kind === "push") await lockFilers(tx, ctx);
  if ((await look(tx, Prisma.sql`${where} AND ${REFILED_PUSH}`)).count > 0)
    throw conflict(
      "filed_anew",
      "This was filed anew, and sent again the platform would have it twice. Look at the other filing under Filings.",
    );
  return { where, endpoint };
}

async function choose(tx: Tx, ctx: Ctx, input: z.output<typeof RunReplay>): Promise<Chosen> {
  const { providerId } = ctx;
  const { deliveryId, endpointId, since, include } = input;
  if (deliveryId) return chooseOne(tx, ctx, deliveryId);
  const endpoint = await tx.endpoint.findFirst({
    where: { providerId, id: endpointId ?? "", endedAt: null },
  });
  if (!endpoint) throw notFound("endpoint");
  const states = include === "all" ? [...FAILED, "done"] : FAILED;
  const from = new Date(since ?? ctx.now);
  const where = Prisma.sql`o.provider_id = ${providerId}::uuid AND o.endpoint = ${endpoint.id}
    AND o.created_at >= ${from} AND o.state = ANY (${states}::text[]) AND o.kind IN ('webhook', 'push')`;
  // Refused by how many there are, before anything is asked of each of them.
  const { count } = await look(tx, where);
  if (count > REPLAYED_MAX)
    throw new AppError("invalid", "too_many", `That is ${count} deliveries; choose a later moment.`);
  if (endpoint.kind !== "push") return { where, endpoint: endpoint.id };
  await lockFilers(tx, ctx);
  return { where: Prisma.sql`${where} AND NOT ${REFILED_PUSH}`, endpoint: endpoint.id };
}

async function look(tx: Tx, where: Prisma.Sql): Promise<Replayed> {
  const [found] = await tx.$queryRaw<Replayed[]>`
    SELECT count(*)::int AS count, min(o.created_at) AS oldest, max(o.created_at) AS newest
    FROM outbox o WHERE ${where}`;
  return found ?? { count: 0, oldest: null, newest: null };
}

// A schedule anew, and no moment any more at which it expires.
async function sendAgain(tx: Tx, { now }: Ctx, { where, endpoint }: Chosen): Promise<number> {
  return tx.$executeRaw`
    UPDATE outbox o SET endpoint = ${endpoint}, state = 'pending', reason = NULL, attempts = 0, replays = o.replays + 1,
      due_at = ${now}, expires_at = NULL, finished_at = NULL, concluded_at = NULL
    WHERE ${where}`;
}

/**
 * Sends deliveries again under their own keys, so that a receiver that has one drops it. Their schedule begins anew,
 * their attempts stay, and a push that had expired no longer does: somebody decided it. Of filings in one place only the
 * newest is sent again: an older one is refused by itself, and among many left out. A notice's mail that was refused or
 * given up may be sent again, singly. Of two who send the same again at once one does, and the other has a `conflict`.
 * Gives how many, and in a dry run changes nothing; more than a hundred thousand are refused.
 */
export async function runReplay({ ctx, input }: Call<RunReplay>): Promise<Replayed> {
  requirePermission(ctx, "delivery:replay");
  const value = parse(RunReplay, input);
  return withTenant(ctx, async (tx) => {
    const chosen = await choose(tx, ctx, value);
    const { endpoint } = chosen;
    const found = await look(tx, chosen.where);
    if (value.deliveryId && found.count === 0) throw stillPending();
    if (value.dryRun || found.count === 0) return found;
    const count = await sendAgain(tx, ctx, chosen);
    if (value.deliveryId && count === 0) throw stillPending();
    await recordActivity(tx, ctx, {
      verb: "delivery.replay",
      subjectKind: endpoint === MAIL_ENDPOINT ? "mail" : value.deliveryId ? "delivery" : "endpoint",
      subjectId: value.deliveryId ?? value.endpointId ?? "",
      params: { count, since: value.since, include: value.include, reason: value.reason },
    });
    onCommit(tx, () => wake("endpoint.drain", { endpoint }));
    return { ...found, count };
  });
}
