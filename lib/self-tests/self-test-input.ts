import { z } from "zod";

/** What is tested from outside: one site's interface, or the provider's own (`siteId` null). */
export const RunSelfTest = z.object({
  regime: z.string().max(40),
  siteId: z.uuid().nullable().default(null),
});
export type RunSelfTest = z.input<typeof RunSelfTest>;
