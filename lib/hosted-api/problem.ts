import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { Deviation, REFUSALS, STAGES } from "@/lib/content";
import { AppError } from "@/lib/core/errors";

/** The registered type of an answer to whoever asks more often than agreed (draft-ietf-httpapi-ratelimit-headers). */
const QUOTA_EXCEEDED = "https://iana.org/assignments/http-problem-types#quota-exceeded";

/** What the standard calls a status list that cannot be given (Bitstring Status List 1.0). */
const STATUS_RETRIEVAL_ERROR = "https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR";

const TYPES_BY_REASON: Readonly<Record<string, typeof STATUS_RETRIEVAL_ERROR>> = {
  status_list_unknown: STATUS_RETRIEVAL_ERROR,
  status_list_moment: STATUS_RETRIEVAL_ERROR,
};

/** A unit that may not go live: where it is, why, and what to do. */
const UnverifiedUnit = z.object({
  ...{ key: z.string(), language: z.string(), revision: z.string() },
  ...{ stage: z.enum(STAGES), why: z.enum(REFUSALS), detail: z.string(), todo: z.string() },
  sentBack: z.string().nullable().describe("Why a person sent it back"),
  deviations: z.array(Deviation).describe("Parameters that are not what the source says, with both texts"),
});
export type UnverifiedUnit = z.infer<typeof UnverifiedUnit>;

/** A problem document (RFC 9457), with our stable reason and, for refused input, where. */
export const Problem = z.object({
  type: z.enum(["about:blank", QUOTA_EXCEEDED, STATUS_RETRIEVAL_ERROR]),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: z.string(),
  rules: z.array(z.string()).optional().describe("Rules that content is held to before it goes live"),
  units: z.array(UnverifiedUnit).optional().describe("What may not go live"),
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
    type: known.code === "too_many" ? QUOTA_EXCEEDED : (TYPES_BY_REASON[known.reason] ?? "about:blank"),
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: known.detail,
    reason: known.reason,
    ...(errors.length > 0 ? { errors } : {}),
  };
}
