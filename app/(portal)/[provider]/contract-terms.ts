import { dateIn } from "@/lib/core/time";

type Term = { startsOn: string; endsOn: string | null };

/** A contract's days are calendar days without a zone; which zone's day it is matters little to a list. */
const ZONE = "UTC";

/** Whether a contract runs today. */
export function isInForce({ startsOn, endsOn }: Term, now: Date): boolean {
  const today = dateIn(now, ZONE);
  return startsOn <= today && (endsOn === null || today <= endsOn);
}

/** Whether a contract's last day lies behind us. */
export function isOver({ endsOn }: Term, now: Date): boolean {
  return endsOn !== null && endsOn < dateIn(now, ZONE);
}
