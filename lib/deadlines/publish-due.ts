import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents, takersOf, type NewEvent } from "@/lib/endpoints";

/** A deadline whose rung has come, as far as a customer's system is told of it. */
export interface DueEvent {
  id: string;
  regime: string;
  code: string;
  dueAt: Date;
  zone: string;
  state: string;
  rung: string;
  clients: readonly { clientId: string; siteCount: number; sites: readonly { slug: string }[] }[];
}

/** Tells the systems that take `deadline.due`: one event a deadline, rung and client, with the first of its sites. */
export async function publishDue(tx: Tx, ctx: Ctx, due: readonly DueEvent[]): Promise<void> {
  if (due.length === 0 || (await takersOf(tx, ctx, "deadline.due")).length === 0) return;
  const events = due.flatMap(({ id, clients, dueAt, ...stated }) =>
    clients.map(({ clientId, siteCount, sites }): NewEvent => {
      const named = { siteCount, sites: sites.map(({ slug }) => slug) };
      const data = { deadline: id, ...stated, dueAt: dueAt.toISOString(), ...named };
      return { type: "deadline.due", clientId, subjectKind: "deadline", subjectId: id, data };
    }),
  );
  await publishEvents(tx, ctx, events);
}
