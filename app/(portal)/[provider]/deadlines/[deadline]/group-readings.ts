import type { DeadlineView } from "@/lib/deadlines";

/** One way to read a deadline, with the instants it comes to: zones that agree stand together, earliest first. */
export interface ReadingGroup {
  reading: string;
  instants: { dueAt: Date; zones: string[]; counts: boolean }[];
}

/** The readings of a deadline by what is read, the one that counts first. */
export function groupReadings(readings: DeadlineView["readings"]): ReadingGroup[] {
  const groups = new Map<string, ReadingGroup>();
  const [counted] = readings;
  for (const { reading, dueAt, zone } of readings) {
    const group = groups.get(reading) ?? { reading, instants: [] };
    const known = group.instants.find((one) => one.dueAt.getTime() === dueAt.getTime());
    const counts = counted?.reading === reading && counted.dueAt.getTime() === dueAt.getTime();
    if (known) known.zones.push(zone);
    else group.instants.push({ dueAt, zones: [zone], counts });
    groups.set(reading, group);
  }
  for (const { instants } of groups.values()) {
    instants.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }
  return [...groups.values()];
}
