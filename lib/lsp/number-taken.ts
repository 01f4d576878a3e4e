import { conflict, type AppError } from "@/lib/core/errors";

/** Another certificate of the provider already has that number. */
export function numberTaken(number: string): AppError {
  return conflict("number_taken", `A certificate with the number "${number}" is there already.`, [
    { path: "number", message: "is there already" },
  ]);
}
