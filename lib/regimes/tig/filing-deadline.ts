import { numberOf, textOf } from "../define-regime";
import type { DeadlineReading, FactOf, ResolvedRulebook } from "../define-regime";
import { endOfDay24, hoursAfter, startOfDate } from "../../core/time";
import { ISSUED_ON } from "./identity";

/** Zone whose midnight comes first among the members: the strictest where no zone may be assumed. */
export const EARLIEST_ZONE = "Pacific/Auckland";

/** Where the members keep their clocks, from the earliest midnight to the latest. */
const MEMBER_ZONES = [
  EARLIEST_ZONE,
  "Australia/Sydney",
  "Asia/Tokyo",
  "Asia/Shanghai",
  "Asia/Singapore",
  "Asia/Manila",
  "Asia/Ho_Chi_Minh",
  "Asia/Bangkok",
  "Asia/Jakarta",
  "Asia/Yangon",
] as const;

/** The zone that counts first, and the others the document may have meant while nobody confirmed ours. */
function zonesRead(rulebook: ResolvedRulebook): string[] {
  const counted = filingZone(rulebook);
  if (rulebook.assumption("TIG-901") === "confirmed") return [counted];
  return [counted, ...MEMBER_ZONES.filter((zone) => zone !== counted)];
}

/** The zone in which the report's 24:00 is taken (TIG-901). */
export function filingZone(rulebook: ResolvedRulebook): string {
  return rulebook.assumption("TIG-901") === "refuted" ? EARLIEST_ZONE : textOf(rulebook, "TIG-901");
}

/** The instant before which a filing had to be in, under a reading of C3 (TIG-21, TIG-03). */
export function filingDueAt(rulebook: ResolvedRulebook, reading: string, zone = filingZone(rulebook)): Date {
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

/** Every instant the filing's deadline may mean: both readings of C3 unless one is picked, in each zone. */
export function filingReadings(rulebook: ResolvedRulebook): DeadlineReading[] {
  const { id, picked } = rulebook.reading("C3");
  const others = picked ? [] : ["explicit_date", "hours_from_issue"].filter((reading) => reading !== id);
  return [id, ...others].flatMap((reading) =>
    zonesRead(rulebook).map((zone) => ({
      reading,
      dueAt: filingDueAt(rulebook, reading, zone).toISOString(),
      zone,
    })),
  );
}

/** Every instant a newcomer's deadline may mean: from going live in each zone, and the one date for all (C4). */
export function newcomerReadings(liveOn: string, rulebook: ResolvedRulebook): DeadlineReading[] {
  const hours = numberOf(rulebook, "TIG-902");
  const own = zonesRead(rulebook).map((zone) => ({
    reading: "hours_from_go_live",
    dueAt: hoursAfter(startOfDate(liveOn, zone), hours).toISOString(),
    zone,
  }));
  if (rulebook.reading("C4").picked) return own;
  const dueAt = filingDueAt(rulebook, rulebook.reading("C3").id).toISOString();
  return [...own, { reading: "one_date_for_all", dueAt, zone: filingZone(rulebook) }];
}

/** Whether newcomers count from going live: as somebody picked in C4, else as TIG-902 was confirmed. */
export function newcomersHaveOwnClock(rulebook: ResolvedRulebook): boolean {
  const { id, picked } = rulebook.reading("C4");
  return picked ? id === "hours_from_go_live" : rulebook.assumption("TIG-902") === "confirmed";
}
