import { REGIMES, type Reference } from "@/lib/regimes";

/** The reference a counterpart answers for, or null. */
export function findReference(counterpart: string): Reference | null {
  return (
    REGIMES.flatMap((regime) => regime.references).find((ref) => ref.counterpart === counterpart) ?? null
  );
}

/** Every reference that a kind of subject is looked up at. */
export function referencesOf(subjectKind: string): Reference[] {
  return REGIMES.flatMap((regime) => regime.references).filter((ref) => ref.subjectKind === subjectKind);
}
