import { z } from "zod";

export const RunAudit = z.object({ siteId: z.uuid(), regime: z.string().min(1).max(60) });
export type RunAudit = z.input<typeof RunAudit>;

const RECHECKED_MOST = 20;
/** Has some pages looked at again, by the site's own addresses of them. */
export const RunRecheck = RunAudit.extend({
  urls: z
    .array(z.url({ protocol: /^https?$/ }).max(2_000))
    .min(1)
    .max(RECHECKED_MOST)
    .transform((urls) => [...new Set(urls)]),
});
export type RunRecheck = z.input<typeof RunRecheck>;

/** What a person decides about a finding: who looks after it, what is planned, and until when and why it is let be. */
export const UpdateFinding = z
  .object({
    findingId: z.uuid(),
    /** Who looks after it: a member who sees the client. */
    ownerId: z.uuid().nullable().default(null),
    note: z.string().trim().max(2_000).nullable().default(null),
    dueOn: z.iso.date().nullable().default(null),
    waivedUntil: z.iso.date().nullable().default(null),
    waivedBecause: z.string().trim().min(1).max(500).nullable().default(null),
  })
  .refine(({ waivedUntil, waivedBecause }) => (waivedUntil === null) === (waivedBecause === null), {
    path: ["waivedBecause"],
    error: "say until when it is let be, and why",
  });
export type UpdateFinding = z.input<typeof UpdateFinding>;
