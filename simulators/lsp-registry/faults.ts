import { z } from "zod";

export const ANSWER_FAULTS = [
  "slow",
  "gone",
  "error_500",
  "too_many",
  "html",
  "malformed",
  "wrong_number",
  "byte_by_byte",
  "oversized",
] as const;
export const CALLBACK_FAULTS = [
  "callback_lost",
  "callback_doubled",
  "callback_forged",
  "callback_stale",
] as const;
const FAULTS = [...ANSWER_FAULTS, ...CALLBACK_FAULTS] as const;

export type AnswerFault = (typeof ANSWER_FAULTS)[number];
export type CallbackFault = (typeof CALLBACK_FAULTS)[number];
export type Fault = AnswerFault | CallbackFault;

/** How each fault looks from outside. */
export const FAULT_MEANINGS: Record<Fault, string> = {
  slow: "answers correctly, but only after delayMs (60,000 unless told)",
  gone: "resets the connection without an answer",
  error_500: "answers 500 with a problem document",
  too_many: "answers 429 with Retry-After: 30",
  html: "answers 200 with an HTML maintenance page",
  malformed: "answers 200 with JSON whose members are missing or of the wrong kind",
  wrong_number: "answers 200 with an active certificate of another number",
  byte_by_byte: "sends the correct answer one byte each delayMs (1,000 unless told)",
  oversized: "answers 200 with ten megabytes of JSON",
  callback_lost: "does not send the callback",
  callback_doubled: "sends the callback twice under one id",
  callback_forged: "sends, in place of the callback, a forged one that claims active until 2099",
  callback_stale: "signs the callback correctly, ten minutes in the past",
};

/** An order to misbehave. `rate` is the share of requests hit; after `count` hits the fault clears itself. */
export const FaultOrder = z.strictObject({
  fault: z.enum([...FAULTS, "none"], { error: `a fault is one of ${[...FAULTS, "none"].join(", ")}` }),
  rate: z.coerce.number().gt(0, "a rate is above 0").max(1, "a rate is at most 1").default(1),
  count: z.coerce.number().int().min(1, "a count is at least 1").optional(),
  delayMs: z.coerce.number().int().min(0).max(600_000).optional(),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

/** A fault that is set. */
export const SetFault = z.object({
  fault: z.enum(FAULTS),
  rate: z.number(),
  /** Hits left, or null for until it is cleared. */
  remaining: z.number().nullable(),
  delayMs: z.number().nullable(),
});
export type SetFault = z.infer<typeof SetFault>;

/** The faults after an order: the newest first, each fault once, "none" clears all. */
export function orderFault(faults: readonly SetFault[], order: FaultOrder): SetFault[] {
  if (order.fault === "none") return [];
  const { fault, rate } = order;
  const set = { fault, rate, remaining: order.count ?? null, delayMs: order.delayMs ?? null };
  return [set, ...faults.filter((other) => other.fault !== fault)];
}

/** The fault that hits this time among those named, and the faults that stay set after it. */
export function drawFault<F extends Fault>(
  faults: readonly SetFault[],
  among: readonly F[],
  chance: () => number,
): { hit: { fault: F; delayMs: number | null } | null; faults: SetFault[] } {
  for (const set of faults) {
    const fault = among.find((name) => name === set.fault);
    if (fault === undefined || chance() >= set.rate) continue;
    const left = faults
      .map((other) =>
        other === set && set.remaining !== null ? { ...set, remaining: set.remaining - 1 } : other,
      )
      .filter((other) => other.remaining !== 0);
    return { hit: { fault, delayMs: set.delayMs }, faults: left };
  }
  return { hit: null, faults: [...faults] };
}
