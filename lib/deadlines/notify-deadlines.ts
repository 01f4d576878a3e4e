import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { isWorking, listRecipients, writeDrafts, type Recipient } from "@/lib/notices";
import { stepOf, type Due, type Told } from "./due-deadline";
import { draftsOf } from "./due-drafts";
import { publishDue } from "./publish-due";
import { sitesSeenByAll, sitesSeenByLimited, type SeenSites } from "./seen-sites";

// Deadlines of many sites have many readers: so many sites' are told of at once, that memory stays small.
const SITES_AT_ONCE = 2_000;

async function takeDue(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT id, regime, code, message, params, party, due_at, zone, readings, state, known_from FROM deadline
    WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${[...ids]}::uuid[])
      AND next_rung_at <= ${ctx.now} AND ended_at IS NULL
    ORDER BY id FOR UPDATE SKIP LOCKED`;
}

/** Splits what is told into parts of so many sites, one deadline at the least. */
function parts(told: readonly Told[], seen: ReadonlyMap<string, SeenSites>): Told[][] {
  const found: Told[][] = [];
  let room = 0;
  for (const one of told) {
    const count = seen.get(one.due.id)?.site_count ?? 0;
    const last = found.at(-1);
    if (last && count <= room) last.push(one);
    else found.push([one]);
    room = (last && count <= room ? room : SITES_AT_ONCE) - count;
  }
  return found;
}

async function tell(tx: Tx, ctx: Ctx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const recipients = await listRecipients(tx, ctx);
  const limited = (isMeant: (one: Recipient) => boolean) =>
    recipients.filter((one) => one.clients !== "all" && isMeant(one)).map((one) => one.membershipId);
  const readers = {
    working: limited(isWorking),
    exporters: limited(({ role }) => role === "exporter"),
  };
  const ids = told.map(({ due }) => due.id);
  const all = new Map((await sitesSeenByAll(tx, ctx, ids)).map((seen) => [seen.deadline_id, seen]));
  for (const part of parts(told, all)) {
    const due = part.map((one) => one.due);
    const rows = await sitesSeenByLimited(tx, ctx, due, readers);
    const own = new Map(rows.map((seen) => [`${seen.deadline_id} ${seen.membership_id ?? ""}`, seen]));
    const drafts = part.flatMap((one) =>
      draftsOf(one, recipients, ({ clients, membershipId }) =>
        clients === "all" ? all.get(one.due.id) : own.get(`${one.due.id} ${membershipId}`),
      ),
    );
    await writeDrafts(tx, ctx, drafts);
    await publishDue(tx, ctx, part);
  }
}

async function moveOn(tx: Tx, ctx: Ctx, nextRungs: ReadonlyMap<string, Date | null>): Promise<void> {
  const values = [...nextRungs].map(([id, at]) => ({ id, next_rung_at: at }));
  await tx.$executeRaw`
    UPDATE deadline d SET next_rung_at = v.next_rung_at
    FROM json_populate_recordset(NULL::deadline, ${JSON.stringify(values)}::json) v
    WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id = v.id`;
}

/**
 * Tells members of these deadlines of the provider where their rung has come, each person of the sites they see, and
 * sets the next rung. Of rungs slept through only the latest is told. Returns how many deadlines were looked at.
 */
export async function notifyDeadlines(ctx: Ctx, ids: readonly string[]): Promise<number> {
  return withTenant(ctx, async (tx) => {
    const due = await takeDue(tx, ctx, ids);
    if (due.length === 0) return 0;
    const steps = due.map((one) => ({ id: one.id, ...stepOf(one, ctx.now) }));
    const told = steps.flatMap((step) => step.told);
    await tell(tx, ctx, told);
    await moveOn(tx, ctx, new Map(steps.map(({ id, nextRungAt }) => [id, nextRungAt])));
    return due.length;
  });
}
