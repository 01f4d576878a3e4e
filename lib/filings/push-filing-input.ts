import { z } from "zod";

/** What to file with a regime's platform: one site's interface, or the provider's own (`siteId` null). */
export const PushFiling = z.object({
  regime: z.string().max(40),
  siteId: z.uuid().nullable().default(null),
});
export type PushFiling = z.input<typeof PushFiling>;

/** A filing that waits for another pair of eyes. */
export const ReadyFiling = z.object({ filingId: z.uuid() });
export type ReadyFiling = z.input<typeof ReadyFiling>;
