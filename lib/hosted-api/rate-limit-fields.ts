import { serializeList } from "structured-headers";
import { TooManyError } from "@/lib/core/errors";

const WINDOW_SECONDS = 60;

/** How a caller stands in the present minute, this call counted. */
export interface Allowance {
  limit: number;
  isOver: boolean;
  remaining: number;
  /** Until everything is allowed again, rounded up. */
  resetSeconds: number;
}

/** How a call stands that is not counted. */
export const UNCOUNTED: Allowance = { limit: 0, isOver: false, remaining: 0, resetSeconds: 0 };

/** What is counted: the calls of one key, or of one network. */
export type Policy = "key" | "network";

/** The fields that tell a caller of its limit (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimitFields(policy: Policy, allowance: Allowance): Record<string, string> {
  const { limit, remaining: r, resetSeconds: t } = allowance;
  const stated = serializeList([
    [
      policy,
      new Map([
        ["q", limit],
        ["w", WINDOW_SECONDS],
      ]),
    ],
  ]);
  const left = serializeList([
    [
      policy,
      new Map([
        ["r", r],
        ["t", t],
      ]),
    ],
  ]);
  return { "ratelimit-policy": stated, ratelimit: left };
}

/** Throws `too_many` for whoever is over. */
export function requireAllowance({ isOver, limit, resetSeconds }: Allowance): void {
  if (!isOver) return;
  throw new TooManyError(
    "quota_exceeded",
    `That is more than ${limit} calls a minute; ask again in ${resetSeconds} seconds.`,
    resetSeconds,
  );
}
