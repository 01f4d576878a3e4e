import { z } from "zod";

const words = z
  .string()
  .trim()
  .max(200)
  .nullable()
  .default(null)
  .transform((text) => (text === "" ? null : text));

/** What is known of a site's company on a procurement platform (TM-28, TM-29). */
export const UpdatePlatformProfile = z.object({
  regime: z.string().max(40),
  siteId: z.uuid(),
  platform: z.string().max(60),
  connection: z.enum(["connected", "not_connected"]),
  /** Calendar date on which it was connected. */
  connectedOn: z.iso.date().nullable().default(null),
  /** The company's number there. */
  supplierId: words,
  /** The certified distributor on whose site the company is shown. */
  distributor: words,
});
export type UpdatePlatformProfile = z.input<typeof UpdatePlatformProfile>;

/** A profile to be sent. */
export const PushPlatformProfile = z.object({
  regime: z.string().max(40),
  siteId: z.uuid(),
  platform: z.string().max(60),
});
export type PushPlatformProfile = z.input<typeof PushPlatformProfile>;
