import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";

/**
 * Ids of the provider's deadlines whose rung has come, longest waiting first, but for some and for those that another
 * process works on at this moment.
 */
export async function pickDue(ctx: Ctx, atMost: number, except: readonly string[]): Promise<string[]> {
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM deadline
      WHERE provider_id = ${ctx.providerId}::uuid AND next_rung_at <= ${ctx.now} AND ended_at IS NULL
        AND id <> ALL (${[...except]}::uuid[])
      ORDER BY next_rung_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED`,
  );
  return rows.map(({ id }) => id);
}
