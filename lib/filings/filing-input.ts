import { z } from "zod";
import { findRegime } from "@/lib/regimes";

const instant = z.iso.datetime({ offset: true });
const regime = z.string().refine((id) => findRegime(id) !== null, "is not a regime we know");

/** A filing made with a regime's platform outside the product, as somebody tells it (TIG-03, TIG-19). */
export const CreateFiling = z
  .object({
    regime,
    /** Null for the provider's own filing, which concerns all its clients' sites. */
    siteId: z.uuid().nullable().default(null),
    state: z.enum(["draft", "submitted", "accepted", "rejected"]),
    submittedAt: instant.nullable().default(null),
    decidedAt: instant.nullable().default(null),
    reference: z.string().trim().max(120).nullable().default(null),
  })
  .refine((value) => value.state === "draft" || value.submittedAt !== null, {
    path: ["submittedAt"],
    message: "say when it was submitted",
  })
  .refine((value) => !["accepted", "rejected"].includes(value.state) || value.decidedAt !== null, {
    path: ["decidedAt"],
    message: "say when it was decided",
  });
export type CreateFiling = z.input<typeof CreateFiling>;
