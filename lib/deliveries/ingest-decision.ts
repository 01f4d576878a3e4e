import { withSystem } from "@/lib/core/db/system";
import { AppError, notFound } from "@/lib/core/errors";
import { systemCtx } from "@/lib/core/system-ctx";
import { adoptDecision } from "@/lib/filings";
import { verifyCallback, type CallbackInput } from "@/lib/references";
import { pushesOf, type PushDecision } from "@/lib/regimes";

export type AppliedDecision = "changed" | "confirmed" | "stale" | "duplicate";

interface Owner {
  providerId: string;
  providerSlug: string;
}

// Whose it is was written when it was pushed, so that a decision names no provider and needs none.
async function ownerOf(counterpart: string, subjectKind: string, reference: string): Promise<Owner | null> {
  return withSystem("decision owner", async (tx) => {
    const rows = await tx.$queryRaw<Owner[]>`
      SELECT o.provider_id AS "providerId", p.slug AS "providerSlug"
      FROM outbox o JOIN endpoint e ON e.provider_id = o.provider_id AND e.id::text = o.endpoint
      JOIN provider p ON p.id = o.provider_id
      WHERE o.kind = 'push' AND o.subject_kind = ${subjectKind} AND o.subject_id = ${reference}::uuid
        AND e.counterpart = ${counterpart} LIMIT 1`;
    return rows[0] ?? null;
  });
}

function readDecision(counterpart: string, body: unknown): { decision: PushDecision; subjectKind: string } {
  for (const push of pushesOf(counterpart)) {
    const decision = push.readCallback(body);
    if (decision) return { decision, subjectKind: push.subjectKind };
  }
  throw new AppError(
    "invalid",
    "callback_unreadable",
    "The callback is signed but does not say what was decided, or on what.",
  );
}

async function isKnown(counterpart: string, messageId: string): Promise<boolean> {
  const where = { counterpart_messageId: { counterpart, messageId } };
  const found = await withSystem("callback receipt", (tx) => tx.callbackReceipt.findUnique({ where }));
  return found !== null;
}

/**
 * Takes a counterpart's signed decision on something pushed before, once: `unauthenticated` where it is not the
 * counterpart's, `not_found` for something we never pushed there. The receipt is written after the effect, which is the
 * same however often it is applied, so that a kill between them loses nothing.
 */
export async function ingestDecision(input: CallbackInput, requestId: string): Promise<AppliedDecision> {
  const { counterpart, now } = input;
  const { id: messageId, body } = verifyCallback(input);
  if (await isKnown(counterpart, messageId)) return "duplicate";
  const { decision, subjectKind } = readDecision(counterpart, body);
  const owner = await ownerOf(counterpart, subjectKind, decision.reference);
  if (!owner) throw notFound(subjectKind);
  const ctx = systemCtx({ ...owner, reason: "decision", now, requestId });
  const applied = await adoptDecision(ctx, decision);
  if (applied === "unknown") throw notFound(subjectKind);
  await withSystem("callback receipt", (tx) =>
    tx.callbackReceipt.createMany({
      data: [{ counterpart, messageId, receivedAt: now, outcome: applied }],
      skipDuplicates: true,
    }),
  );
  return applied;
}
