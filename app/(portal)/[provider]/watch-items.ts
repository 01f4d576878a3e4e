import { dateIn } from "@/lib/core/time";
import { REGIMES, type Regime, type WatchItem } from "@/lib/regimes";

/** Announced things whose confirmation is overdue on the regime's own calendar, longest first. */
export function overdueWatch(now: Date): { regime: Regime; item: WatchItem }[] {
  return REGIMES.flatMap((regime) =>
    regime.rulebook.watch
      .filter((item) => item.dueOn < dateIn(now, regime.timeZone))
      .map((item) => ({ regime, item })),
  ).sort((a, b) => a.item.dueOn.localeCompare(b.item.dueOn));
}
