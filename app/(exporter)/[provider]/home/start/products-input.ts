import { z } from "zod";

/** Product lines as they are typed: one a line, or parted by semicolons. */
export const Products = z.object({
  siteId: z.uuid(),
  category: z.string().trim().min(1).max(60),
  names: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .transform((text) =>
      text
        .split(/[\n;；]/)
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    )
    .refine((names) => names.length > 0 && names.every((name) => name.length <= 120), {
      message: "write each line in at most 120 characters",
    })
    .refine((names) => names.length <= 100, { message: "write at most 100 lines at a time" }),
});
