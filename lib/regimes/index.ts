import type { Push, Regime } from "./define-regime";
import { tig } from "./tig";
import type { TrustMark } from "./trust-marks";
import { trustmark } from "./trustmark";

export * from "./define-regime";
export { resolveRulebook, rulebookHash } from "./resolve-rulebook";

/** Every regime there is, one line each. */
export const REGIMES: readonly Regime[] = [tig, trustmark];

/** The regime with that id, or null. */
export function findRegime(id: string): Regime | null {
  return REGIMES.find((regime) => regime.id === id) ?? null;
}

/** The push of that name to that counterpart, or null. */
export function findPush(counterpart: string, name: string): Push | null {
  const pushes = REGIMES.flatMap((regime) => regime.pushes);
  return pushes.find((push) => push.counterpart === counterpart && push.name === name) ?? null;
}

/** Pushes whose decisions a counterpart calls back. */
export function pushesOf(counterpart: string): Push[] {
  return REGIMES.flatMap((regime) => regime.pushes).filter((push) => push.counterpart === counterpart);
}

/** Every trust mark there is, with the regime that offers it. */
export function listTrustMarks(): { regime: Regime; mark: TrustMark }[] {
  return REGIMES.flatMap((regime) => regime.trustMarks.map((mark) => ({ regime, mark })));
}

/** How many indicators a regime's documents count in all, as published; 0 where they count none. */
export function indicatorsIn(id: string): number {
  const regime = findRegime(id);
  const rule = regime?.rulebook.rules.find(({ code }) => code === regime.certification?.indicatorsAll);
  const value = rule?.values[0]?.value;
  return typeof value === "number" ? value : 0;
}
