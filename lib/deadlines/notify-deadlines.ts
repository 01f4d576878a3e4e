import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import type { SingleMatter } from "@/lib/mail";
import {
  isWorking,
  listRecipients,
  seesClient,
  writeDrafts,
  type NoticeDraft,
  type Recipient,
} from "@/lib/notices";
import { currentRung, isOpen, nextRung } from "./ladder";
import { publishDue, type DueEvent } from "./publish-due";
import { readState } from "./read-state";

const SITES_SHOWN = 5;
const CLIENTS_SHOWN = 1_000;

const Readings = z.array(z.object({ reading: z.string(), dueAt: z.string(), zone: z.string() }));
const Params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

interface Due {
  id: string;
  regime: string;
  code: string;
  message: string;
  params: unknown;
  party: string;
  due_at: Date;
  zone: string;
  readings: unknown;
  state: string;
  known_from: Date;
}

/** A client that a deadline concerns: how many of its sites, and the first few of them. */
interface Concerned {
  deadline_id: string;
  client_id: string;
  site_count: number;
  sites: { name: string; client: string; slug: string }[];
}

async function takeDue(tx: Tx, ctx: Ctx, atMost: number): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    SELECT id, regime, code, message, params, party, due_at, zone, readings, state, known_from FROM deadline
    WHERE provider_id = ${ctx.providerId}::uuid AND next_rung_at <= ${ctx.now} AND ended_at IS NULL
    ORDER BY next_rung_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED`;
}

async function concernedBy(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<Map<string, Concerned[]>> {
  const rows = await tx.$queryRaw<Concerned[]>`
    SELECT d.id AS deadline_id, c.client_id, c.site_count, c.sites
    FROM unnest(${[...ids]}::uuid[]) AS d(id)
    CROSS JOIN LATERAL (
      SELECT s.client_id, count(*)::int AS site_count,
        to_json((array_agg(json_build_object('name', site.name, 'client', client.name, 'slug', site.slug)
          ORDER BY site.name))[1:${SITES_SHOWN}::int]) AS sites
      FROM deadline_site s
      JOIN site ON site.provider_id = s.provider_id AND site.id = s.site_id
      JOIN client ON client.provider_id = s.provider_id AND client.id = s.client_id
      WHERE s.provider_id = ${ctx.providerId}::uuid AND s.deadline_id = d.id AND s.state NOT IN ('met', 'met_late')
      GROUP BY s.client_id, client.name ORDER BY client.name LIMIT ${CLIENTS_SHOWN}
    ) AS c`;
  const found = new Map<string, Concerned[]>();
  for (const row of rows) {
    const list = found.get(row.deadline_id);
    if (list) list.push(row);
    else found.set(row.deadline_id, [row]);
  }
  return found;
}

function isTold(recipient: Recipient, due: Due): boolean {
  return isWorking(recipient) || (recipient.role === "exporter" && due.party === "exporter");
}

function earliestOf(due: Due): string | null {
  const readings = Readings.catch([]).parse(due.readings);
  const first = readings.map(({ dueAt }) => dueAt).sort()[0];
  return first !== undefined && new Date(first) < due.due_at ? first : null;
}

function matterOf(due: Due, rung: string, seen: readonly Concerned[]): SingleMatter {
  return {
    kind: "deadline",
    deadlineId: due.id,
    regime: due.regime,
    message: due.message,
    params: Params.parse(due.params),
    dueAt: due.due_at.toISOString(),
    zone: due.zone,
    state: due.state,
    rung,
    party: due.party,
    earliestAt: earliestOf(due),
    sites: seen.flatMap(({ sites }) => sites).slice(0, SITES_SHOWN),
    siteCount: seen.reduce((sum, { site_count }) => sum + site_count, 0),
  };
}

/** The rung that is to be told of now; null where it passed before the deadline was known, or nothing is owed. */
function toldRung(due: Due, now: Date): string | null {
  const laddered = { dueAt: due.due_at, zone: due.zone, state: readState(due.state) };
  const reached = currentRung(laddered, now);
  return reached && reached.at > due.known_from && isOpen(laddered.state) ? reached.rung : null;
}

function eventOf(due: Due, now: Date, concerned: readonly Concerned[]): DueEvent[] {
  const rung = toldRung(due, now);
  if (rung === null) return [];
  const { id, regime, code, due_at: dueAt, zone, state } = due;
  const clients = concerned.map(({ client_id: clientId, site_count: siteCount, sites }) => ({
    clientId,
    siteCount,
    sites,
  }));
  return [{ id, regime, code, dueAt, zone, state, rung, clients }];
}

/** What people are told of one deadline now. */
function draftsOf(
  due: Due,
  now: Date,
  recipients: readonly Recipient[],
  concerned: readonly Concerned[],
): NoticeDraft[] {
  const rung = toldRung(due, now);
  if (rung === null) return [];
  return recipients.flatMap((recipient): NoticeDraft[] => {
    if (!isTold(recipient, due)) return [];
    const seen = concerned.filter(({ client_id }) => seesClient(recipient, client_id));
    const [first] = seen;
    if (!first) return [];
    const reason =
      recipient.role === "owner" ? "owner" : recipient.role === "exporter" ? "exporter" : "member";
    return [
      {
        recipient,
        reason,
        clientId: seen.length === 1 ? first.client_id : null,
        subjectKind: "deadline",
        subjectId: due.id,
        rung,
        matter: matterOf(due, rung, seen),
      },
    ];
  });
}

async function moveOn(tx: Tx, ctx: Ctx, due: readonly Due[]): Promise<void> {
  const values = due.map(({ id, due_at, zone, state }) => ({
    id,
    next_rung_at: nextRung({ dueAt: due_at, zone, state: readState(state) }, ctx.now)?.at ?? null,
  }));
  await tx.$executeRaw`
    UPDATE deadline d SET next_rung_at = v.next_rung_at
    FROM json_populate_recordset(NULL::deadline, ${JSON.stringify(values)}::json) v
    WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id = v.id`;
}

/**
 * Tells members of the provider's deadlines whose rung has come, at most so many at once, each person of the sites
 * they see, and sets the next rung. Of rungs slept through only the latest is told. Returns how many deadlines were
 * looked at; nought when none is due.
 */
export async function notifyDeadlines(ctx: Ctx, atMost: number): Promise<number> {
  return withTenant(ctx, async (tx) => {
    const due = await takeDue(tx, ctx, atMost);
    if (due.length === 0) return 0;
    const recipients = await listRecipients(tx, ctx);
    const concerned = await concernedBy(
      tx,
      ctx,
      due.map(({ id }) => id),
    );
    const drafts = due.flatMap((one) => draftsOf(one, ctx.now, recipients, concerned.get(one.id) ?? []));
    await writeDrafts(tx, ctx, drafts);
    const events = due.flatMap((one) => eventOf(one, ctx.now, concerned.get(one.id) ?? []));
    await publishDue(tx, ctx, events);
    await moveOn(tx, ctx, due);
    return due.length;
  });
}
