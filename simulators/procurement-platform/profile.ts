import { z } from "zod";

/** A supplier's profile as it is put in place: our own schema, written from what the rules say a profile shows. */
export const SentProfile = z.looseObject({
  profile: z.literal("supplier-profile-0.1"),
  reference: z.uuid(),
  company: z.looseObject({
    name: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    code: z.string().nullable(),
  }),
  site: z.looseObject({ url: z.url(), name: z.string().min(1) }),
  supplierId: z.string().nullable(),
  certification: z.looseObject({ stage: z.string(), expiresOn: z.iso.date().nullable() }).nullable(),
  updatedAt: z.iso.datetime({ offset: true }),
});
export type SentProfile = z.infer<typeof SentProfile>;

/** A profile as the platform keeps it. */
export const KeptProfile = z.object({
  number: z.string(),
  reference: z.string(),
  company: z.string(),
  site: z.string(),
  stage: z.string().nullable(),
  /** When its sender says that it was so; what is older than that is refused. */
  statedAt: z.string(),
  updatedAt: z.string(),
});
export type KeptProfile = z.infer<typeof KeptProfile>;

/** What the platform remembers that is its own. */
export const MarketState = z.object({
  profiles: z.array(KeptProfile),
  /** What was answered under an idempotency key. */
  keys: z.record(z.string(), z.string()),
});
export type MarketState = z.infer<typeof MarketState>;
