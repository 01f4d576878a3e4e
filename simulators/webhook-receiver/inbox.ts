import { z } from "zod";

/** Paths of the receiver's own. */
const TAKEN = ["control", "elsewhere"];

export const InboxName = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a name has small letters, digits and single hyphens, at most 64")
  .refine((name) => !TAKEN.includes(name), { error: `a name is none of ${TAKEN.join(", ")}` });

const Secret = z.string().regex(/^whsec_[A-Za-z0-9+/]+=*$/, "a secret is whsec_ and base64");
const PublicKey = z
  .string()
  .regex(/^whpk_[A-Za-z0-9+/]{43}=$/, "a public key is whpk_ and base64 of 32 bytes");

/** A form gives one text, in which blanks separate. */
const fromText = (given: unknown): unknown => (typeof given === "string" ? given.split(/[\s,]+/) : given);

/** An order to open an inbox, or to give it other keys. */
export const InboxOrder = z
  .strictObject({
    name: InboxName,
    secrets: z.preprocess(fromText, z.array(Secret).max(10)).default([]),
    publicKeys: z.preprocess(fromText, z.array(PublicKey).max(10)).default([]),
  })
  .refine((order) => order.secrets.length + order.publicKeys.length > 0, {
    error: "give at least one secret or public key",
  });
export type InboxOrder = z.infer<typeof InboxOrder>;

/** What became of the deliveries to an inbox; those that a fault hit before they were taken are in none of them. */
export const Counts = z.object({
  /** Taken, duplicates included. */
  accepted: z.number(),
  /** Taken, each webhook-id once. */
  distinct: z.number(),
  duplicates: z.number(),
  refused: z.number(),
});
export type Counts = z.infer<typeof Counts>;

export const NO_COUNTS: Counts = { accepted: 0, distinct: 0, duplicates: 0, refused: 0 };

/** An inbox as it is kept. */
export const Inbox = z.object({
  name: z.string(),
  secrets: z.array(z.string()),
  publicKeys: z.array(z.string()),
  counts: Counts,
  /** The webhook-ids that were taken. */
  seen: z.array(z.string()),
});
export type Inbox = z.infer<typeof Inbox>;

/** One signature of a delivery, and the key that it holds under ("secret 1", "public key 2"), or null. */
const Signature = z.object({ version: z.string(), verifiedBy: z.string().nullable() });
export type Signature = z.infer<typeof Signature>;

/** A delivery as it came, and what became of it (status null: no answer was sent). */
export const Delivery = z.object({
  inbox: z.string(),
  /** The header webhook-id. */
  id: z.string().nullable(),
  at: z.string(),
  type: z.string().nullable(),
  verified: z.boolean(),
  duplicate: z.boolean(),
  status: z.number().nullable(),
  fault: z.string().nullable(),
  refusal: z.string().nullable(),
  signatures: z.array(Signature),
});
export type Delivery = z.infer<typeof Delivery>;
