import type { Exchange, Regime } from "./define-regime";
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

const EXCHANGES: readonly Exchange[] = REGIMES.flatMap(({ pushes, procurement }) => [
  ...pushes,
  ...(procurement?.platforms ?? []).map(({ push }) => push),
]);

/** What of that name is sent to that counterpart, or null. */
export function findPush(counterpart: string, name: string): Exchange | null {
  return EXCHANGES.find((push) => push.counterpart === counterpart && push.name === name) ?? null;
}

/** What is sent to a counterpart, and may be decided there. */
export function pushesOf(counterpart: string): Exchange[] {
  return EXCHANGES.filter((push) => push.counterpart === counterpart);
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
