import { z } from "zod";

/** A name in an address: lower-case letters, digits and single hyphens, 2 to 60 long. */
export const Slug = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
