import { z } from "zod";

const isoDate = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
const country = z.string().regex(/^[A-Z]{2}$/);
const count = z.number().int().nonnegative();

/** What probes of a site's ways to payment gateways came to in the days that count, and what gateways say of themselves. */
export const Payments = z.object({
  countedAt: isoInstant,
  /** Calendar dates in the regime's zone, both included. */
  ...{ from: isoDate, to: isoDate },
  paths: z.array(
    z.object({
      ...{ pathId: z.string(), country, gateway: z.string() },
      ...{ arrived: count, timeout: count, failed: count },
      /** Probes that say nothing of the redirect. */
      unseen: count,
      /** When the last probe of it was that counts. */
      probedAt: isoInstant.nullable(),
    }),
  ),
  /** Since when any of them is known to be below what is asked. */
  failingSince: isoInstant.nullable(),
  reports: z.array(
    z.object({
      ...{ reportId: z.string(), country, gateway: z.string(), from: isoDate, to: isoDate },
      /** Shares, 0 to 1, as the gateway has them. */
      success: z.number().min(0).max(1),
      timeouts: z.number().min(0).max(1).nullable(),
      /** Our own probes of the same days. */
      own: z.object({ arrived: count, timeout: count, failed: count }),
    }),
  ),
});
