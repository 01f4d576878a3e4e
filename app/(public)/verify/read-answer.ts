import { z } from "zod";
import type { Outcome } from "@/app/_ui/outcome";
import type { PublicAnswer } from "@/lib/verification";

/** Status codes this page has words for, worst first; any other reads as unknown. */
export const STATUSES = [
  "revoked",
  "suspended",
  "expired",
  "unknown",
  "pending_verification",
  "active",
] as const;
export type Status = (typeof STATUSES)[number];

/** Only one of them looks like good. */
export const STATUS_OUTCOME: Record<Status, Outcome> = {
  revoked: "fail",
  suspended: "fail",
  expired: "fail",
  unknown: "unknown",
  pending_verification: "unknown",
  active: "pass",
};

const Codes = z.array(z.string());
// A regime answers with members of its own; those known by name are shown, each on its own terms.
const Known = z.object({
  lspNumber: z.string().nullable().catch(null),
  entity: z.string().nullable().catch(null),
  validUntil: z.iso.date().nullable().catch(null),
  issuingCountries: Codes.catch([]),
  languages: Codes.catch([]),
  statusCode: z.enum(STATUSES).catch("unknown"),
  restsOn: z.object({ rules: Codes, assumptions: Codes }).catch({ rules: [], assumptions: [] }),
  nextUpdate: z.iso.datetime().nullable().catch(null),
  receipt: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .catch(null),
});

export interface ReadAnswer extends z.output<typeof Known> {
  regime: string;
  operation: string;
  jws: string;
  nextUpdate: string;
}

function isInForce(nextUpdate: string | null, now: Date): nextUpdate is string {
  return nextUpdate !== null && new Date(nextUpdate) > now;
}

/** The answers that may be shown at `now`, worst first. One that is past its promise or unsigned is none. */
export function readAnswers(answers: readonly PublicAnswer[], now: Date): ReadAnswer[] {
  return answers
    .flatMap(({ regime, operation, answer, jws }) => {
      const { nextUpdate, ...known } = Known.parse(answer);
      return isInForce(nextUpdate, now) && jws !== ""
        ? [{ ...known, nextUpdate, regime, operation, jws }]
        : [];
    })
    .sort((a, b) => STATUSES.indexOf(a.statusCode) - STATUSES.indexOf(b.statusCode));
}
