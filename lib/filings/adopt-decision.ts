import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import type { PushDecision } from "@/lib/regimes";
import { followPlatform } from "./follow-platform";
import { lockFiling, moveFiling, stateOf } from "./move-filing";

/**
 * Takes over what a platform decided on a filing, ordered by the platform's own time: a decision older than the one
 * known changes nothing. A decision may come before the answer to the filing itself.
 */
export async function adoptDecision(
  ctx: Ctx,
  decision: PushDecision,
): Promise<"changed" | "confirmed" | "stale" | "unknown"> {
  return withTenant(ctx, async (tx) => {
    const filing = await lockFiling(tx, ctx, decision.reference);
    if (!filing) return "unknown";
    const before = stateOf(filing);
    const { state, number: reference, reason } = decision;
    const at = new Date(decision.occurredAt);
    const next = followPlatform(before, { kind: "decided", at, reference, state });
    if (!next) return filing.decidedAt && filing.decidedAt > at ? "stale" : "confirmed";
    await moveFiling(tx, ctx, { filing, next, source: "platform", entry: { ...decision }, reason });
    return "changed";
  });
}
