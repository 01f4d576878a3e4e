import type { z } from "zod";
import { AppError } from "./errors";

/** Parses input at the edge; throws `invalid` naming each refused field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.join(".") || "input",
    message: issue.message,
    issue,
  }));
  const first = fields[0];
  throw new AppError(
    "invalid",
    "invalid",
    first ? `${first.path}: ${first.message}.` : "The input could not be read.",
    fields,
  );
}
