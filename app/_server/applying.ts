import type { Outcome } from "@/lib/regimes";

/** The standings under regimes that apply to a site; all of them where none does. */
export function applying<T extends { outcome: Outcome }>(standings: readonly T[]): readonly T[] {
  const found = standings.filter(({ outcome }) => outcome !== "not_applicable");
  return found.length === 0 ? standings : found;
}
