import type { Ctx } from "@/lib/core/ctx";
import { insertRows } from "@/lib/core/db/insert-rows";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { FACT_KINDS, type FactKind, type FactValue } from "@/lib/regimes";

/** What facts are about. `clientId` is null for what is shared among a provider's clients. */
export interface FactSubject {
  kind: string;
  id: string;
  clientId: string | null;
}

export type FactInput = {
  [K in FactKind]: {
    kind: K;
    value: FactValue<K>;
    /** When it began to hold in the world; left out for a first statement or a correction. */
    changedAt?: Date;
    evidenceId?: string;
  };
}[FactKind];

// A change in the world ends the old fact's time of holding: it is known again, closed at that moment.
async function closeInWorld(tx: Tx, ctx: Ctx, subject: FactSubject, fact: FactInput): Promise<void> {
  if (!fact.changedAt) return;
  const before = await tx.fact.findFirst({
    where: {
      providerId: ctx.providerId,
      subjectId: subject.id,
      kind: fact.kind,
      knownTo: { equals: ctx.now },
      validTo: null,
    },
  });
  if (!before || (before.validFrom && before.validFrom >= fact.changedAt)) return;
  const { value, ...rest } = before;
  await tx.fact.createMany({
    data: [
      {
        ...rest,
        id: newId(ctx.now),
        value: value ?? {},
        validTo: fact.changedAt,
        knownFrom: ctx.now,
        knownTo: null,
      },
    ],
  });
}

/**
 * States facts about one subject: what was known of the same kinds ends now, nothing is overwritten. Values must fit
 * their kind. Gives back the new facts' ids by kind.
 */
export async function recordFacts(
  tx: Tx,
  ctx: Ctx,
  subject: FactSubject,
  facts: readonly FactInput[],
  source: string,
): Promise<Map<FactKind, string>> {
  await tx.fact.updateMany({
    where: {
      providerId: ctx.providerId,
      subjectId: subject.id,
      kind: { in: facts.map((fact) => fact.kind) },
      knownTo: null,
      validTo: null,
    },
    data: { knownTo: ctx.now },
  });
  const ids = new Map<FactKind, string>();
  const rows = facts.map((fact) => {
    const id = newId(ctx.now);
    ids.set(fact.kind, id);
    return {
      provider_id: ctx.providerId,
      id,
      client_id: subject.clientId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      kind: fact.kind,
      value: FACT_KINDS[fact.kind].parse(fact.value),
      valid_from: fact.changedAt ?? null,
      known_from: ctx.now,
      source,
      evidence_id: fact.evidenceId ?? null,
    };
  });
  await insertRows(tx, "fact", rows);
  for (const fact of facts) await closeInWorld(tx, ctx, subject, fact);
  return ids;
}
