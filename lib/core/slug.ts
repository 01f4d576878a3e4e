import { z } from "zod";

/** A name in an address: lower-case letters, digits and single hyphens, 2 to 60 long. */
export const Slug = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");

/** Whether a part of an address can be a name at all; what cannot is looked up nowhere. */
export function isAddressName(text: string): boolean {
  return /^[a-z0-9-]{2,70}$/.test(text);
}
