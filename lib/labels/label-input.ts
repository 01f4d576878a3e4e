import { z } from "zod";

export const LABEL_STATES = ["seen", "removed"] as const;
export const LABEL_CAUSES = ["late_provider_filing", "late_site_filing", "unknown"] as const;

const REASON_LEAST = 10;

/** What somebody saw of a regime's warning label on the buyers' side of a site (TIG-22). */
export const CreateLabelSighting = z
  .object({
    regime: z.string().max(40),
    siteId: z.uuid(),
    /** It shows (`seen`), or it was there and has gone (`removed`). */
    state: z.enum(LABEL_STATES),
    seenAt: z.iso.datetime({ offset: true, message: "say when it was looked at" }),
    seenBy: z.string().trim().min(2, "say who looked").max(200),
    /** The page, listing or screen on which it was looked for. */
    place: z.string().trim().min(4, "say where it was looked for").max(500),
    cause: z.enum(LABEL_CAUSES).default("unknown"),
    proof: z
      .string()
      .trim()
      .max(2_000)
      .nullable()
      .default(null)
      .transform((text) => (text === "" ? null : text)),
    proofUrl: z
      .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
      .max(2_000)
      .nullable()
      .default(null),
  })
  .refine(
    ({ state, proof, proofUrl }) =>
      state === "seen" || proofUrl !== null || (proof !== null && proof.length >= REASON_LEAST),
    { path: ["proof"], message: "say what proves that it has gone, in at least ten characters" },
  );
export type CreateLabelSighting = z.input<typeof CreateLabelSighting>;
