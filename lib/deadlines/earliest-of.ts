import { z } from "zod";

const Readings = z.array(z.object({ dueAt: z.coerce.date() }));

interface Stated {
  dueAt: Date;
  readings: unknown;
  knownFrom: Date;
}

/**
 * The earliest instant a deadline may mean, which is what people are alarmed on (standards 1.6). A reading that had
 * passed before anybody knew of the deadline can be acted on by nobody: those to come still count.
 */
export function earliestOf({ dueAt, readings, knownFrom }: Stated): Date {
  const moments = Readings.catch([])
    .parse(readings)
    .map((reading) => reading.dueAt.getTime())
    .filter((moment) => moment > knownFrom.getTime());
  return new Date(Math.min(dueAt.getTime(), ...moments));
}
