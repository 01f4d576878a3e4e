import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { wake } from "@/lib/jobs";

/** Pages to be looked at again, and from when on. */
export interface NewRecheck {
  siteId: string;
  clientId: string;
  regime: string;
  urls: readonly string[];
  reason: "asked" | "confirming";
  dueAt: Date;
}

const PAGES_MOST = 20;

/**
 * Has pages looked at again: together with those that wait already, as far as they fit. The row is the queue; gives its
 * id. Whoever calls holds the site's row, so that two find one another.
 */
export async function queueRecheck(
  tx: Tx,
  ctx: Ctx,
  { urls, dueAt, reason, ...site }: NewRecheck,
): Promise<string> {
  const { providerId, now } = ctx;
  const { siteId, regime } = site;
  const waiting = await tx.auditRecheck.findFirst({
    where: { providerId, siteId, regime, state: "queued", reason },
    orderBy: { createdAt: "asc" },
    select: { id: true, urls: true, dueAt: true },
  });
  const together = [...new Set([...(waiting?.urls ?? []), ...urls])];
  const joins = waiting !== null && together.length <= PAGES_MOST;
  const id = joins ? waiting.id : newId(now);
  if (joins) {
    const soonest = waiting.dueAt !== null && waiting.dueAt < dueAt ? waiting.dueAt : dueAt;
    const where = { providerId, id, state: "queued" };
    await tx.auditRecheck.updateMany({ where, data: { urls: together, dueAt: soonest } });
  } else
    await tx.auditRecheck.createMany({
      data: [{ providerId, ...site, id, reason, dueAt, createdAt: now, state: "queued" }].map((row) => ({
        ...row,
        urls: urls.slice(0, PAGES_MOST),
      })),
    });
  if (dueAt <= now) onCommit(tx, () => wake("audit.recheck", { providerId, recheckId: id }));
  return id;
}
