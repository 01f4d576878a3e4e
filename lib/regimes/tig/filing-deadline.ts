import { numberOf, textOf } from "../define-regime";
import type { FactOf, ResolvedRulebook } from "../define-regime";
import { endOfDay24, hoursAfter, startOfDate } from "../../core/time";
import { ISSUED_ON } from "./identity";

/** Zone whose midnight comes first among the members: the strictest where no zone may be assumed. */
const EARLIEST_ZONE = "Pacific/Auckland";

/** The zone in which the report's 24:00 is taken (TIG-901). */
export function filingZone(rulebook: ResolvedRulebook): string {
  return rulebook.assumption("TIG-901") === "refuted" ? EARLIEST_ZONE : textOf(rulebook, "TIG-901");
}

/** The instant before which a filing had to be in, under a reading of C3 (TIG-21, TIG-03). */
export function filingDueAt(rulebook: ResolvedRulebook, reading: string): Date {
  const zone = filingZone(rulebook);
  if (reading === "explicit_date") return endOfDay24(textOf(rulebook, "TIG-21"), zone);
  // The hour of issue was not reported; counting from the start of the day is the strictest.
  return hoursAfter(startOfDate(ISSUED_ON, zone), numberOf(rulebook, "TIG-03"));
}

/** The instant a site that went live after the deadline would have, or null where it is no newcomer (C4). */
export function newcomerDueAt(
  profile: FactOf<"site.profile"> | null,
  rulebook: ResolvedRulebook,
): Date | null {
  const liveOn = profile?.value.liveOn ?? null;
  if (liveOn === null) return null;
  if (liveOn <= textOf(rulebook, "TIG-21")) return null;
  return hoursAfter(startOfDate(liveOn, filingZone(rulebook)), numberOf(rulebook, "TIG-902"));
}

/** Whether newcomers count from going live: as somebody picked in C4, else as TIG-902 was confirmed. */
export function newcomersHaveOwnClock(rulebook: ResolvedRulebook): boolean {
  const { id, picked } = rulebook.reading("C4");
  return picked ? id === "hours_from_go_live" : rulebook.assumption("TIG-902") === "confirmed";
}
