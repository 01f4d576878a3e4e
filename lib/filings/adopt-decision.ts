import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import type { PushDecision } from "@/lib/regimes";
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
    const decidedAt = new Date(decision.occurredAt);
    if (filing.decidedAt && filing.decidedAt > decidedAt) return "stale";
    if (filing.decidedAt?.getTime() === decidedAt.getTime() && before.state === decision.state)
      return "confirmed";
    // A filing that is decided was taken, at the latest then.
    const submittedAt = before.submittedAt ?? decision.occurredAt;
    const { state, number: reference, occurredAt, reason } = decision;
    const next = { ...before, state, reference, submittedAt, decidedAt: occurredAt };
    await moveFiling(tx, ctx, { filing, next, source: "platform", entry: { ...decision }, reason });
    return "changed";
  });
}
