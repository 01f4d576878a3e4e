import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import { REGIMES, type Regime, type WatchItem } from "@/lib/regimes";
import { LOOK_OUTCOMES } from "./watch-input";

/** One look, as somebody recorded it. */
export interface WatchLook {
  id: string;
  outcome: (typeof LOOK_OUTCOMES)[number];
  found: string;
  sourceUrl: string | null;
  lookAgainOn: string | null;
  /** Null where the person is no longer known to this provider. */
  lookedBy: string | null;
  createdAt: Date;
}

/** Something announced, with how it stands for this provider. */
export interface WatchStanding {
  regime: Regime;
  item: WatchItem;
  /**
   * `settled` once somebody found it came about or was changed; `overdue` from the day somebody should have looked;
   * `ahead` until then while nobody has looked.
   */
  state: "overdue" | "waiting" | "ahead" | "settled";
  /** Calendar date from which it is overdue, in the authority's zone. */
  lookOn: string;
  /** Newest first. */
  looks: WatchLook[];
}

function outcomeOf(text: string): WatchLook["outcome"] {
  return LOOK_OUTCOMES.find((outcome) => outcome === text) ?? "nothing";
}

function standingOf(regime: Regime, item: WatchItem, looks: WatchLook[], now: Date): WatchStanding {
  const [last] = looks;
  const lookOn = last?.lookAgainOn ?? item.dueOn;
  const isSettled = last !== undefined && last.outcome !== "nothing";
  const isOverdue = lookOn < dateIn(now, regime.timeZone);
  const open = isOverdue ? "overdue" : last === undefined ? "ahead" : "waiting";
  return { regime, item, state: isSettled ? "settled" : open, lookOn, looks };
}

const STATES: readonly WatchStanding["state"][] = ["overdue", "waiting", "ahead", "settled"];

function byUrgency(a: WatchStanding, b: WatchStanding): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    a.lookOn.localeCompare(b.lookOn) ||
    a.item.code.localeCompare(b.item.code)
  );
}

/** What the regimes announced and nobody may forget, each with who looked when and what they found; longest overdue first. */
export async function listWatchItems({ ctx }: Call<object>): Promise<WatchStanding[]> {
  requirePermission(ctx, "rulebook:read");
  const { rows, people } = await withTenant(ctx, async (tx) => {
    const found = await tx.watchLook.findMany({
      where: { providerId: ctx.providerId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const people = await namesOfPeople(
      tx,
      found.map((row) => row.lookedBy),
    );
    return { rows: found, people };
  });
  const standings = REGIMES.flatMap((regime) =>
    regime.rulebook.watch.map((item) => {
      const own = rows.filter((row) => row.regime === regime.id && row.code === item.code);
      const looks = own.map((row) => ({
        id: row.id,
        outcome: outcomeOf(row.outcome),
        found: row.found,
        sourceUrl: row.sourceUrl,
        lookAgainOn: row.lookAgainOn,
        lookedBy: people.get(row.lookedBy) ?? null,
        createdAt: row.createdAt,
      }));
      return standingOf(regime, item, looks, ctx.now);
    }),
  );
  return standings.sort(byUrgency);
}
