import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** A filing made with a regime's platform outside the product, as somebody tells it (TIG-03, TIG-19). */
export const CreateFiling = z
  .object({
    regime: z.string().max(40),
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
  })
  .refine(
    ({ submittedAt, decidedAt }) =>
      submittedAt === null || decidedAt === null || Date.parse(submittedAt) <= Date.parse(decidedAt),
    { path: ["decidedAt"], message: "must not be before it was submitted" },
  );
export type CreateFiling = z.input<typeof CreateFiling>;

/** What to file with a regime's platform: one site's interface, or the provider's own (`siteId` null). */
export const PushFiling = z.object({
  regime: z.string().max(40),
  siteId: z.uuid().nullable().default(null),
});
export type PushFiling = z.input<typeof PushFiling>;

/** A filing that waits for another pair of eyes. */
export const ReadyFiling = z.object({ filingId: z.uuid() });
export type ReadyFiling = z.input<typeof ReadyFiling>;
