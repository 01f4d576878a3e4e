import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { lockReady } from "./lock-ready";
import { moveFiling, stateOf } from "./move-filing";
import { ReadyFiling } from "./filing-input";

/**
 * Takes back a filing that waits for another pair of eyes: it was never sent. `conflict` for one that does not wait any
 * more, `not_found` for one the caller does not see.
 */
export async function endFiling({ ctx, input }: Call<ReadyFiling>): Promise<void> {
  requirePermission(ctx, "filing:push");
  const { filingId } = parse(ReadyFiling, input);
  await withTenant(ctx, async (tx) => {
    const filing = await lockReady(tx, ctx, filingId);
    const next = { ...stateOf(filing), state: "withdrawn" as const };
    const entry = { withdrawn: true };
    await moveFiling(tx, ctx, { filing, next, source: "statement", entry, reason: null, verb: null });
    await recordActivity(tx, ctx, {
      verb: "filing.withdrawn",
      subjectKind: "filing",
      subjectId: filingId,
      clientId: filing.clientId,
      params: { regime: filing.regime },
    });
  });
}
