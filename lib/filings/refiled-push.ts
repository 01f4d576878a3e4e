import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { shareTurn, takeTurn } from "@/lib/core/db/take-turn";
import type { Tx } from "@/lib/core/db/tenant";

/** States in which a filing stands for what it files: nothing else is filed beside it. */
const OPEN_FILING_STATES = ["ready", "submitted", "accepted"] as const;

const OPEN = Prisma.sql`(${Prisma.join([...OPEN_FILING_STATES])})`;

// Of filings `n` and `f`. What was reopened is to be filed anew.
const N_STANDS = Prisma.sql`(n.state IN ${OPEN} AND n.reopened_at IS NULL)`;
const F_STANDS = Prisma.sql`(f.state IN ${OPEN} AND f.reopened_at IS NULL)`;

const MESSAGE = Prisma.sql`
  SELECT FROM outbox m WHERE m.provider_id = n.provider_id AND m.subject_id = n.id AND m.kind = 'push'
    AND m.subject_kind = 'filing'`;

// Of a message `m`. One that was taken is under way until what follows is written: its filing's state still says what
// it said before.
const UNDER_WAY = Prisma.sql`(m.state = 'pending' OR (m.state = 'done' AND m.concluded_at IS NULL))`;

// Of a filing `f`. The sites are compared so that the index serves, which IS NOT DISTINCT FROM would not have.
const PLACE_TAKEN = Prisma.sql`EXISTS (SELECT FROM filing n
  WHERE n.provider_id = f.provider_id AND n.regime = f.regime AND n.id <> f.id
    AND (n.site_id = f.site_id OR (n.site_id IS NULL AND f.site_id IS NULL))
    AND (EXISTS (${MESSAGE} AND ${UNDER_WAY})
      OR (NOT ${F_STANDS} AND (${N_STANDS}
        OR ((n.created_at, n.id) > (f.created_at, f.id) AND EXISTS (${MESSAGE}))))))`;

/** Keeps anybody else from filing the same thing until the transaction ends. */
export async function lockFiler(tx: Tx, ctx: Ctx, regime: string, siteId: string | null): Promise<void> {
  await shareTurn(tx, `filings ${ctx.providerId}`);
  await takeTurn(tx, `filing ${ctx.providerId} ${regime} ${siteId ?? ""}`);
}

/** Keeps anybody else from filing anything of the provider until the transaction ends: one lock, however many places. */
export async function lockFilers(tx: Tx, { providerId }: Ctx): Promise<void> {
  await takeTurn(tx, `filings ${providerId}`);
}

/** A filing that keeps its place; it is being sent again where its own state does not say that it stands. */
export interface Standing {
  state: string;
  isOpen: boolean;
}

/**
 * The filing that has a place already, or null where it may be filed: looked for in one statement, so that nothing can
 * be concluded between two looks. Holds under `lockFiler`.
 */
export async function findStanding(
  tx: Tx,
  { providerId }: Ctx,
  regime: string,
  siteId: string | null,
): Promise<Standing | null> {
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT n.state, ${N_STANDS} AS "isOpen" FROM filing n
    WHERE n.provider_id = ${providerId}::uuid AND n.regime = ${regime}
      AND (n.site_id = ${siteId}::uuid OR (n.site_id IS NULL AND ${siteId}::uuid IS NULL))
      AND (${N_STANDS} OR EXISTS (${MESSAGE} AND ${UNDER_WAY}))
    ORDER BY 2 DESC LIMIT 1`;
  return standing ?? null;
}

/**
 * Whether an outbox row `o` is the message of a filing whose place another one has: not to be sent again, or the
 * platform would have two. One that came to nothing is passed over for one that stands, and for a newer one with a
 * message of its own whatever came of it; any is while another's message is under way. Holds under `lockFilers`.
 */
export const REFILED_PUSH = Prisma.sql`EXISTS (SELECT FROM filing f
  WHERE o.kind = 'push' AND o.subject_kind = 'filing' AND f.provider_id = o.provider_id AND f.id = o.subject_id
    AND ${PLACE_TAKEN})`;
