import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { shareTurn, takeTurn } from "@/lib/core/db/take-turn";
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
  await shareTurn(tx, `filings ${ctx.providerId}`);
  await takeTurn(tx, `filing ${ctx.providerId} ${regime} ${siteId ?? ""}`);
}

/** Keeps anybody else from filing anything of the provider until the transaction ends: one lock, however many places. */
export async function lockFilers(tx: Tx, { providerId }: Ctx): Promise<void> {
  await takeTurn(tx, `filings ${providerId}`);
}

/**
 * Whether an outbox row `o` is the message of a filing whose place another one has: not to be sent again, or the
 * platform would have two. One that came to nothing is passed over for one that stands, and for a newer one with a
 * message of its own whatever came of it; any is while another's message is under way. Holds under `lockFilers`.
 */
export const REFILED_PUSH = Prisma.sql`EXISTS (SELECT FROM filing f
  WHERE o.kind = 'push' AND o.subject_kind = 'filing' AND f.provider_id = o.provider_id AND f.id = o.subject_id
    AND ${PLACE_TAKEN})`;
