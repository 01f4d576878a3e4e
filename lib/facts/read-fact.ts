import type { Fact as FactRow } from "@/generated/prisma/client";
import { FACT_KINDS, type Fact, type FactKind, type FactOf } from "@/lib/regimes";

function isKind(kind: string): kind is FactKind {
  return Object.hasOwn(FACT_KINDS, kind);
}

/**
 * A stored row as the fact it is. The row was checked when it was written and is never rewritten, so this is the one
 * place where stored JSON is taken for its kind's value without parsing it again.
 */
export function readFact(row: FactRow): Fact | null {
  if (!isKind(row.kind)) return null;
  const fact: Omit<FactOf<FactKind>, "value" | "kind"> & { kind: string; value: unknown } = {
    id: row.id,
    kind: row.kind,
    subjectId: row.subjectId,
    value: row.value,
    validFrom: row.validFrom,
    validTo: row.validTo,
    knownFrom: row.knownFrom,
    source: row.source,
  };
  return isStored(fact) ? fact : null;
}

/** Guarantee: `recordFacts` is the only writer of the table and parses every value by its kind. */
function isStored(fact: object): fact is Fact {
  return "value" in fact && fact.value !== null;
}
