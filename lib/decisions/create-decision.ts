import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, conflict, isUniqueViolation, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { findRegime, schemaOf, type Regime } from "@/lib/regimes";
import { markAllSitesDue } from "@/lib/standing";

const Reason = z.string().trim().min(10, "say why, in at least ten characters").max(2_000);
const Value = z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(60)).max(60)]);

/** A provider's own decision about a rulebook, with why. */
export const CreateDecision = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("assumption"),
    regime: z.string(),
    code: z.string(),
    choice: z.enum(["confirmed", "refuted"]),
    reason: Reason,
  }),
  z.object({
    kind: z.literal("reading"),
    regime: z.string(),
    code: z.string(),
    choice: z.string(),
    reason: Reason,
  }),
  z.object({ kind: z.literal("value"), regime: z.string(), code: z.string(), choice: Value, reason: Reason }),
]);
export type CreateDecision = z.input<typeof CreateDecision>;

// A decision names something the rulebook has, and chooses what is there to be chosen.
function check(regime: Regime, decision: z.output<typeof CreateDecision>): void {
  const { rulebook } = regime;
  if (decision.kind === "assumption") {
    if (!rulebook.assumptions.some((assumption) => assumption.code === decision.code))
      throw notFound("assumption");
    return;
  }
  if (decision.kind === "reading") {
    const conflict = rulebook.conflicts.find((entry) => entry.code === decision.code);
    if (!conflict?.readings.some((reading) => reading.id === decision.choice)) throw notFound("reading");
    return;
  }
  const dated = [...rulebook.rules, ...rulebook.assumptions].find((entry) => entry.code === decision.code);
  if (!dated) throw notFound("rule");
  if (!dated.accepts) {
    const message = "has no value that can be set";
    throw new AppError("invalid", "value_fixed", `${decision.code} ${message}.`, [
      { path: "choice", message },
    ]);
  }
  parse(z.object({ choice: schemaOf(dated.accepts) }), { choice: decision.choice });
}

/**
 * Closes the decision in force on that code, no earlier than it began. Gives the moment from which another may be
 * known: now, or later where the one before was made by a clock that runs ahead.
 */
export async function closeCurrent(
  tx: Tx,
  ctx: Ctx,
  regime: string,
  kind: string,
  code: string,
): Promise<Date> {
  const [closed] = await tx.$queryRaw<{ known_to: Date }[]>`
    UPDATE rulebook_overlay SET known_to = greatest(known_from, ${ctx.now})
    WHERE provider_id = ${ctx.providerId}::uuid AND regime = ${regime} AND kind = ${kind} AND code = ${code}
      AND known_to IS NULL
    RETURNING known_to`;
  return closed?.known_to ?? ctx.now;
}

function decider(ctx: Ctx): string {
  if (ctx.actor.kind !== "member") {
    throw new AppError("forbidden", "person_needed", "A person decides this, under their own name.");
  }
  return ctx.actor.personId;
}

/**
 * Confirms or refutes an assumption, picks a reading of a conflict, or sets a value, for this provider, with the
 * reason; every site is assessed again. The decision before it stays in history. A value must fit what its code
 * takes; `conflict` where somebody else decided on the same at the same moment.
 */
export async function createDecision({ ctx, input }: Call<CreateDecision>): Promise<{ overlayId: string }> {
  requirePermission(ctx, "rulebook:decide");
  requireAllClients(ctx);
  const decision = parse(CreateDecision, input);
  const regime = findRegime(decision.regime);
  if (!regime) throw notFound("rulebook");
  check(regime, decision);
  const overlayId = newId(ctx.now);
  const decidedBy = decider(ctx);
  try {
    await withTenant(ctx, async (tx) => {
      const knownFrom = await closeCurrent(tx, ctx, regime.id, decision.kind, decision.code);
      await tx.rulebookOverlay.createMany({
        data: [
          {
            providerId: ctx.providerId,
            id: overlayId,
            regime: regime.id,
            kind: decision.kind,
            code: decision.code,
            choice: decision.choice,
            reason: decision.reason,
            decidedBy,
            validFrom: ctx.now,
            knownFrom,
          },
        ],
      });
      await recordActivity(tx, ctx, {
        verb: "rulebook.decide",
        subjectKind: "rulebook_overlay",
        subjectId: overlayId,
        params: { regime: regime.id, code: decision.code, kind: decision.kind, choice: decision.choice },
      });
      await markAllSitesDue(tx, ctx, "rulebook.decide");
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const { code } = decision;
    throw conflict(
      "decided_meanwhile",
      `Somebody else decided on ${code} at the same moment; look at it again.`,
    );
  }
  return { overlayId };
}
