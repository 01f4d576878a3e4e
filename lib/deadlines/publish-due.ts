import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents, takersOf, type NewEvent } from "@/lib/endpoints";
import type { Told } from "./due-deadline";
import { mostUrgent } from "./read-state";

const PAGE = 500;
const SITES_NAMED = 5;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** A client that a deadline concerns: how many of its sites, how they stand, and the first few of them. */
interface Concerned {
  deadline_id: string;
  client_id: string;
  site_count: number;
  states: string[];
  slugs: string[];
}

async function concernedAfter(
  tx: Tx,
  ctx: Ctx,
  ids: readonly string[],
  [deadlineId, clientId]: readonly [string, string],
): Promise<Concerned[]> {
  return tx.$queryRaw<Concerned[]>`
    SELECT s.deadline_id, s.client_id, count(*)::int AS site_count, array_agg(DISTINCT s.state) AS states,
      (array_agg(site.slug ORDER BY site.name, site.id))[1:${SITES_NAMED}::int] AS slugs
    FROM deadline_site s JOIN site ON site.provider_id = s.provider_id AND site.id = s.site_id
    WHERE s.provider_id = ${ctx.providerId}::uuid AND s.deadline_id = ANY (${[...ids]}::uuid[])
      AND s.state NOT IN ('met', 'met_late') AND (s.deadline_id, s.client_id) > (${deadlineId}::uuid, ${clientId}::uuid)
    GROUP BY s.deadline_id, s.client_id ORDER BY s.deadline_id, s.client_id LIMIT ${PAGE}`;
}

function eventOf({ due, rung }: Told, concerned: Concerned): NewEvent {
  const { id, regime, code, due_at: dueAt, zone } = due;
  const { client_id: clientId, site_count: siteCount, slugs: sites } = concerned;
  const state = mostUrgent(concerned.states) ?? "unknown";
  const data = {
    deadline: id,
    regime,
    code,
    dueAt: dueAt.toISOString(),
    zone,
    state,
    rung,
    siteCount,
    sites,
  };
  return { type: "deadline.due", clientId, subjectKind: "deadline", subjectId: id, data };
}

/** Tells the systems that take `deadline.due`: one event a deadline, rung and client, with the first of its sites. */
export async function publishDue(tx: Tx, ctx: Ctx, told: readonly Told[]): Promise<void> {
  if (told.length === 0 || (await takersOf(tx, ctx, "deadline.due")).length === 0) return;
  const byId = new Map(told.map((one) => [one.due.id, one]));
  let after: readonly [string, string] = [FIRST, FIRST];
  for (;;) {
    const page = await concernedAfter(tx, ctx, [...byId.keys()], after);
    const events = page.flatMap((concerned) => {
      const one = byId.get(concerned.deadline_id);
      return one ? [eventOf(one, concerned)] : [];
    });
    await publishEvents(tx, ctx, events);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = [last.deadline_id, last.client_id];
  }
}
