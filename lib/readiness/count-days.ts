import { dateIn, daysBetween } from "@/lib/core/time";

/** Calendar days in `zone` that any of these times touch, each day once; the times come in their order. */
export function countDays(times: readonly { from: Date; to: Date }[], zone: string): number {
  let counted = 0;
  let last: string | null = null;
  for (const { from, to } of times) {
    if (to <= from) continue;
    const first = dateIn(from, zone);
    const end = dateIn(new Date(to.getTime() - 1), zone);
    const whole = daysBetween(first, end) + 1;
    counted += last !== null && last >= first ? whole - 1 : whole;
    last = end;
  }
  return counted;
}
