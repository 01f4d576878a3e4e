import type { Regime } from "./define-regime";
import { tig } from "./tig";

export * from "./define-regime";
export { resolveRulebook, rulebookHash } from "./resolve-rulebook";

/** Every regime there is, one line each. */
export const REGIMES: readonly Regime[] = [tig];

/** The regime with that id, or null. */
export function findRegime(id: string): Regime | null {
  return REGIMES.find((regime) => regime.id === id) ?? null;
}
