import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** The registered type of an answer to whoever asks more often than agreed (draft-ietf-httpapi-ratelimit-headers). */
const QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";

/** A problem document (RFC 9457), with our stable reason and, for refused input, where. */
export const Problem = z.object({
  type: z.enum(["about:blank", QUOTA_EXCEEDED]),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Any error as a problem document; what is not ours says nothing of its cause. */
export function toProblem(error: unknown): Problem {
  const known =
    error instanceof AppError
      ? error
      : new AppError(
          "unavailable",
          "internal",
          "Something failed here; it has been logged. Try again in a moment.",
        );
  const status = error instanceof AppError ? known.status : 500;
  const errors = known.fields.map((field) => ({
    pointer: `/${field.path.replaceAll("~", "~0").replaceAll(".", "/")}`,
    detail: field.message,
  }));
  return {
    type: known.code === "too_many" ? QUOTA_EXCEEDED : "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: known.detail,
    reason: known.reason,
    ...(errors.length > 0 ? { errors } : {}),
  };
}
