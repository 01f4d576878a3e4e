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
    /** Since when it has held, where the same is stated once more and nothing changed. */
    holdsFrom?: Date;
    evidenceId?: string;
  };
}[FactKind];

interface Stated {
  subject: FactSubject;
  facts: readonly FactInput[];
}

interface Ended {
  id: string;
  kind: string;
  valid_from: Date | null;
  known_to: Date;
}

// Whoever comes later is later, whatever their clock says: what was known ends no earlier than it began.
async function endFacts(tx: Tx, ctx: Ctx, subjectId: string, kinds: readonly FactKind[]): Promise<Ended[]> {
  return tx.$queryRaw<Ended[]>`
    UPDATE fact SET known_to = greatest(known_from, ${ctx.now})
    WHERE provider_id = ${ctx.providerId}::uuid AND subject_id = ${subjectId}::uuid AND kind = ANY (${[...kinds]}::text[])
      AND known_to IS NULL AND valid_to IS NULL
    RETURNING id, kind, valid_from, known_to`;
}

// A change in the world ends the old fact's time of holding: it is known again, closed at that moment.
async function closeInWorld(tx: Tx, ctx: Ctx, ended: Ended, changedAt: Date, at: Date): Promise<void> {
  if (ended.valid_from && ended.valid_from >= changedAt) return;
  const before = await tx.fact.findFirstOrThrow({ where: { providerId: ctx.providerId, id: ended.id } });
  const { value, ...rest } = before;
  await tx.fact.createMany({
    data: [
      {
        ...rest,
        id: newId(ctx.now),
        value: value ?? {},
        validTo: changedAt,
        knownFrom: at,
        knownTo: null,
      },
    ],
  });
}

function rowsOf(ctx: Ctx, { subject, facts }: Stated, source: string, at: Date) {
  return facts.map((fact) => ({
    provider_id: ctx.providerId,
    id: newId(ctx.now),
    client_id: subject.clientId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    kind: fact.kind,
    value: FACT_KINDS[fact.kind].parse(fact.value),
    valid_from: fact.changedAt ?? fact.holdsFrom ?? null,
    known_from: at,
    source,
    evidence_id: fact.evidenceId ?? null,
  }));
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
  const kinds = facts.map((fact) => fact.kind);
  const ended = await endFacts(tx, ctx, subject.id, kinds);
  const at = new Date(Math.max(ctx.now.getTime(), ...ended.map((fact) => fact.known_to.getTime())));
  const rows = rowsOf(ctx, { subject, facts }, source, at);
  await insertRows(tx, "fact", rows);
  for (const { kind, changedAt } of facts) {
    const before = ended.find((fact) => fact.kind === kind);
    if (changedAt && before) await closeInWorld(tx, ctx, before, changedAt, at);
  }
  return new Map(rows.map(({ kind, id }) => [kind, id]));
}

/** The same about any number of subjects that are new, so that nothing of them was known: one statement for all. */
export async function recordFirstFacts(
  tx: Tx,
  ctx: Ctx,
  stated: readonly Stated[],
  source: string,
): Promise<void> {
  const rows = stated.flatMap((one) => rowsOf(ctx, one, source, ctx.now));
  await insertRows(tx, "fact", rows);
}
