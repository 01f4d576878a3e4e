import { z } from "zod";

/** What can go wrong with an answer. */
export const ANSWER_FAULTS = [
  "slow",
  "byte_by_byte",
  "too_many",
  "error_500",
  "gone",
  "answer_lost",
  "malformed",
  "html",
  "oversized",
  "redirect",
  "gone_for_good",
  "wrong_number",
] as const;
/** What can go wrong with a callback. */
export const CALLBACK_FAULTS = [
  "callback_lost",
  "callback_doubled",
  "callback_late",
  "callback_out_of_order",
  "callback_forged",
  "callback_stale",
] as const;
const FAULTS = [...ANSWER_FAULTS, ...CALLBACK_FAULTS] as const;

export type AnswerFault = (typeof ANSWER_FAULTS)[number];
export type CallbackFault = (typeof CALLBACK_FAULTS)[number];
export type Fault = AnswerFault | CallbackFault;

/** The faults of every counterpart's answers; a wrong number takes a register of numbers. */
export const COMMON_FAULTS = ANSWER_FAULTS.filter((fault) => fault !== "wrong_number");

/** How each fault looks from outside. */
export const FAULT_MEANINGS: Record<Fault, string> = {
  slow: "does what was asked, but answers only after delayMs (60,000 unless told)",
  byte_by_byte: "sends the correct answer one byte each delayMs (1,000 unless told)",
  too_many: "answers 429 with retry-after in retryAfterSeconds (or delayMs; 30 s unless told), does nothing",
  error_500: "answers 500 with a problem document, does nothing",
  gone: "resets the connection without an answer, does nothing",
  answer_lost: "does what was asked, then resets the connection in place of the answer",
  malformed: "does what was asked, answers 200 with JSON whose members are missing or of the wrong kind",
  html: "does what was asked, answers 200 with an HTML maintenance page",
  oversized: "does what was asked, answers 200 with ten megabytes of JSON",
  redirect: "answers 302 to another path, which counts its visits; does nothing",
  gone_for_good: "answers 410, does nothing",
  wrong_number: "answers 200 with an active certificate of another number",
  callback_lost: "does not send the callback",
  callback_doubled: "sends the callback twice under one id",
  callback_late: "sends the callback only after delayMs (30,000 unless told)",
  callback_out_of_order: "sends the callback only after the next one (or after delayMs, 60,000 unless told)",
  callback_forged: "sends, in place of the callback, a forged one that lies, signed with another secret",
  callback_stale: "signs the callback correctly, ten minutes in the past",
};

/** An order to misbehave, understood. */
export interface FaultOrder {
  fault: Fault | "none";
  /** Share of requests hit. */
  rate: number;
  /** Hits after which the fault clears itself. */
  count?: number | undefined;
  delayMs?: number | undefined;
  retryAfterSeconds?: number | undefined;
  /** The one place that is hit, where a counterpart has several. */
  scope?: string | undefined;
}

/** The members of an order to a counterpart that knows these faults. */
export function faultMembers<F extends Fault>(known: readonly F[]) {
  const names: (F | "none")[] = [...known, "none"];
  return {
    fault: z.enum(names, { error: `a fault is one of ${names.join(", ")}` }),
    rate: z.coerce.number().gt(0, "a rate is above 0").max(1, "a rate is at most 1").default(1),
    count: z.coerce.number().int().min(1, "a count is at least 1").optional(),
    delayMs: z.coerce.number().int().min(0).max(600_000).optional(),
    retryAfterSeconds: z.coerce.number().int().min(0).max(86_400).optional(),
  };
}

/** A fault that is set. */
export const SetFault = z.object({
  fault: z.enum(FAULTS),
  rate: z.number(),
  /** Hits left, or null for until it is cleared. */
  remaining: z.number().nullable(),
  delayMs: z.number().nullable(),
  retryAfterSeconds: z.number().nullable().default(null),
  /** The one place that it hits, or null for all. */
  scope: z.string().nullable().default(null),
});
export type SetFault = z.infer<typeof SetFault>;

/** A fault that hits this time. */
export interface Hit<F extends Fault = AnswerFault> {
  fault: F;
  delayMs: number | null;
  retryAfterSeconds: number | null;
}

/** The faults after an order: the newest first, each fault once a place; "none" clears the place, or all of them. */
export function orderFault(faults: readonly SetFault[], order: FaultOrder): SetFault[] {
  const { fault, rate } = order;
  const scope = order.scope ?? null;
  if (fault === "none") return scope === null ? [] : faults.filter((other) => other.scope !== scope);
  const set = {
    fault,
    rate,
    remaining: order.count ?? null,
    delayMs: order.delayMs ?? null,
    retryAfterSeconds: order.retryAfterSeconds ?? null,
    scope,
  };
  return [set, ...faults.filter((other) => other.fault !== fault || other.scope !== scope)];
}

/** The fault that hits this time among those named, at this place, and the faults that stay set after it. */
export function drawFault<F extends Fault>(
  faults: readonly SetFault[],
  among: readonly F[],
  chance: () => number,
  scope: string | null = null,
): { hit: Hit<F> | null; faults: SetFault[] } {
  for (const set of faults) {
    const fault = among.find((name) => name === set.fault);
    if (fault === undefined || (set.scope !== null && set.scope !== scope)) continue;
    if (chance() >= set.rate) continue;
    const left = faults
      .map((other) =>
        other === set && set.remaining !== null ? { ...set, remaining: set.remaining - 1 } : other,
      )
      .filter((other) => other.remaining !== 0);
    const { delayMs, retryAfterSeconds } = set;
    return { hit: { fault, delayMs, retryAfterSeconds }, faults: left };
  }
  return { hit: null, faults: [...faults] };
}
