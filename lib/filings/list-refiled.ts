import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { takeTurn } from "@/lib/core/db/take-turn";
import type { Tx } from "@/lib/core/db/tenant";

/** States in which a filing stands for what it files: nothing else is filed beside it. */
export const OPEN_FILING_STATES = ["ready", "submitted", "accepted"] as const;

const OPEN = Prisma.sql`(${Prisma.join([...OPEN_FILING_STATES])})`;

/** Keeps anybody else from filing the same thing until the transaction ends. */
export async function lockFiler(tx: Tx, ctx: Ctx, regime: string, siteId: string | null): Promise<void> {
  await takeTurn(tx, `filing ${ctx.providerId} ${regime} ${siteId ?? ""}`);
}

/**
 * Of these filings those that came to nothing and whose place another has taken since: their messages are not to be
 * sent again, or the platform would have two. Nobody files anew until the transaction ends.
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
    WHERE f.provider_id = ${ctx.providerId}::uuid AND f.id = ANY (${ids}::uuid[]) AND f.state NOT IN ${OPEN}
      AND EXISTS (SELECT FROM filing n WHERE n.provider_id = f.provider_id AND n.regime = f.regime
        AND n.site_id IS NOT DISTINCT FROM f.site_id AND n.state IN ${OPEN})`;
  return new Set(rows.map(({ id }) => id));
}
