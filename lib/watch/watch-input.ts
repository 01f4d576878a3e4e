import { z } from "zod";

export const LOOK_OUTCOMES = ["nothing", "happened", "changed"] as const;

/** What somebody found who looked whether something announced has come about. */
export const CreateWatchLook = z
  .object({
    regime: z.string(),
    code: z.string(),
    /** `nothing` is published yet; it `happened` as announced; it `changed`, or was called off. */
    outcome: z.enum(LOOK_OUTCOMES),
    found: z.string().trim().min(10, "say what you found and where, in at least ten characters").max(2_000),
    sourceUrl: z
      .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
      .max(2_000)
      .nullable()
      .default(null),
    /** Calendar date in the authority's zone. */
    lookAgainOn: z.iso.date().nullable().default(null),
  })
  .refine(({ outcome, lookAgainOn }) => outcome !== "nothing" || lookAgainOn !== null, {
    path: ["lookAgainOn"],
    message: "say when somebody looks again",
  });
export type CreateWatchLook = z.input<typeof CreateWatchLook>;
