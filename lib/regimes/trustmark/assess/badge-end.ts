import { endOfDay24 } from "../../../core/time";
import { factsOf, textOf } from "../../define-regime";
import type { Deadline, DeadlineReading, Fact, FactOf, ResolvedRulebook } from "../../define-regime";
import { restsOn } from "../../finding";

type Application = FactOf<"site.certification">;

/** Whose day it is that a badge ends with (an assumption). */
export const BADGE_END = "TM-923";
/** Zone of the strictest midnight among the members, which counts where ours is refuted. */
export const EARLIEST_ZONE = "Pacific/Auckland";

const zoneOf = (rulebook: ResolvedRulebook): string =>
  rulebook.assumption(BADGE_END) === "refuted" ? EARLIEST_ZONE : textOf(rulebook, BADGE_END);

/** When a badge ends that is valid until a calendar day, that day included. */
export function badgeEnd(expiresOn: string, rulebook: ResolvedRulebook): Date {
  return endOfDay24(expiresOn, zoneOf(rulebook));
}

export const isHeld = ({ value: { stage } }: Application): boolean =>
  stage === "granted" || stage === "renewed";

function readingsOf(expiresOn: string, rulebook: ResolvedRulebook): DeadlineReading[] {
  const zones = [
    zoneOf(rulebook),
    ...(rulebook.assumption(BADGE_END) === "confirmed" ? [] : [EARLIEST_ZONE]),
  ];
  return [...new Set(zones)].map((zone) => {
    return { reading: "last_day_included", dueAt: endOfDay24(expiresOn, zone).toISOString(), zone };
  });
}

interface Held {
  application: Application;
  expiresOn: string;
  /** What came next, oldest first. */
  later: Application[];
}

function deadlineOf(
  { application, expiresOn, later }: Held,
  rulebook: ResolvedRulebook,
  asOf: Date,
): Deadline[] {
  const due = badgeEnd(expiresOn, rulebook);
  const renewal = later.find((one) => isHeld(one) && (one.value.expiresOn ?? "9") > expiresOn);
  const metAt = renewal?.value.movedAt ?? null;
  // Whoever gave the badge up in time to begin anew owes no renewal of it.
  const isGivenUp = later.some(
    ({ value: { stage, movedAt } }) =>
      (stage === "baseline" || stage === "remediate") && new Date(movedAt) < due,
  );
  if (metAt === null && isGivenUp) return [];
  const isLate = metAt !== null && new Date(metAt) > due;
  const state = metAt === null ? (due <= asOf ? "missed" : "upcoming") : isLate ? "met_late" : "met";
  return [
    {
      ...{ code: "TM-02", key: expiresOn, message: "deadline_badge", params: { expiresOn } },
      ...{ dueAt: due.toISOString(), zone: zoneOf(rulebook), readings: readingsOf(expiresOn, rulebook) },
      ...{ state, metAt, party: "exporter" },
      restsOn: restsOn(rulebook, ["TM-02"], [BADGE_END], [application, renewal ?? null]),
    },
  ];
}

/**
 * The end of each badge that the site was given, as a deadline by which it is renewed (TM-02): met by whoever is told to
 * be renewed for longer, missed for good where that came later. A badge that is suspended is still to be renewed.
 */
export function badgeDeadlines(facts: readonly Fact[], rulebook: ResolvedRulebook, asOf: Date): Deadline[] {
  const steps = factsOf(facts, "site.certification")
    .filter(({ value }) => new Date(value.movedAt) <= asOf)
    .sort((a, b) => a.value.movedAt.localeCompare(b.value.movedAt));
  const ends = new Map<string, Held>();
  for (const [at, application] of steps.entries()) {
    const { expiresOn } = application.value;
    // A suspended badge keeps its end; before the badge was given there is none.
    if (expiresOn !== null && !ends.has(expiresOn))
      ends.set(expiresOn, { application, expiresOn, later: steps.slice(at + 1) });
  }
  return [...ends.values()].flatMap((held) => deadlineOf(held, rulebook, asOf));
}
