import { conflict, type AppError } from "@/lib/core/errors";

/** A name under which the provider has a company already. */
export function companyTaken(name: string): AppError {
  return conflict("company_exists", `A company named "${name}" is there already.`, [
    { path: "name", message: "is there already" },
  ]);
}
