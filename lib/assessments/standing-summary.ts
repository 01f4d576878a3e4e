import { z } from "zod";

const Due = z.object({ at: z.string(), zone: z.string() });

/** What lists show of a standing, as `standing_summary` makes it of a result in the database. */
export const StandingSummary = z.object({
  /** Codes of the rules that are failed. */
  failing: z.array(z.string()),
  /** Who must do something. */
  parties: z.array(z.string()),
  /** The first obligation. */
  next: z
    .object({ message: z.string(), params: z.record(z.string(), z.unknown()), party: z.string() })
    .nullable(),
  /** The nearest deadline that is ahead. */
  upcoming: Due.nullable(),
  /** The newest one that was missed. */
  missed: Due.nullable(),
});
export type StandingSummary = z.infer<typeof StandingSummary>;
