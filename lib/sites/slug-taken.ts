import { conflict, type AppError } from "@/lib/core/errors";

/** Another site of the provider already answers under that name. */
export function slugTaken(slug: string): AppError {
  return conflict("slug_taken", `The address name "${slug}" is taken by another site.`, [
    { path: "slug", message: "is taken by another site" },
  ]);
}
