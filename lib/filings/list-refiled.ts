import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { takeTurn } from "@/lib/core/db/take-turn";
import type { Tx } from "@/lib/core/db/tenant";

/** States in which a filing stands for what it files: nothing else is filed beside it. */
export const OPEN_FILING_STATES = ["ready", "submitted", "accepted"] as const;

const OPEN = Prisma.sql`(${Prisma.join([...OPEN_FILING_STATES])})`;

const MESSAGE = Prisma.sql`
  SELECT FROM outbox m WHERE m.provider_id = n.provider_id AND m.subject_id = n.id AND m.kind = 'push'
    AND m.subject_kind = 'filing'`;

// Of a filing `f`. The sites are compared so that the index serves, which IS NOT DISTINCT FROM would not have.
const PLACE_TAKEN = Prisma.sql`EXISTS (SELECT FROM filing n
  WHERE n.provider_id = f.provider_id AND n.regime = f.regime AND n.id <> f.id
    AND (n.site_id = f.site_id OR (n.site_id IS NULL AND f.site_id IS NULL))
    AND (EXISTS (${MESSAGE} AND m.state = 'pending')
      OR (f.state NOT IN ${OPEN} AND (n.state IN ${OPEN}
        OR ((n.created_at, n.id) > (f.created_at, f.id) AND EXISTS (${MESSAGE}))))))`;

/** Keeps anybody else from filing the same thing until the transaction ends. */
export async function lockFiler(tx: Tx, ctx: Ctx, regime: string, siteId: string | null): Promise<void> {
  await takeTurn(tx, `filing ${ctx.providerId} ${regime} ${siteId ?? ""}`);
}

/**
 * Of these filings those whose place another one has: their messages are not to be sent again, or the platform would
 * have two. One that came to nothing is passed over for one that stands, and for a newer one with a message of its own
 * whatever came of it; any is while another's message is under way. Nobody files anew until the transaction ends.
 */
export async function listRefiled(
  tx: Tx,
  ctx: Ctx,
  filingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (filingIds.length === 0) return new Set();
  const ids = [...filingIds];
  const places = await tx.filing.findMany({
    where: { providerId: ctx.providerId, id: { in: ids } },
    distinct: ["regime", "siteId"],
    orderBy: [{ regime: "asc" }, { siteId: "asc" }],
    select: { regime: true, siteId: true },
  });
  for (const { regime, siteId } of places) await lockFiler(tx, ctx, regime, siteId);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM filing f
    WHERE f.provider_id = ${ctx.providerId}::uuid AND f.id = ANY (${ids}::uuid[]) AND ${PLACE_TAKEN}`;
  return new Set(rows.map(({ id }) => id));
}
