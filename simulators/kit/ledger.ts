import { z } from "zod";
import { SetFault } from "./faults";

/** A request as it came, and what became of it (status null: no answer was sent). */
export const ReceivedRequest = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  /** Its text, cut where it is long; null where it was not read. */
  body: z.string().nullable().default(null),
  at: z.string(),
  status: z.number().nullable(),
  fault: z.string().nullable(),
  /** Why it was refused. */
  refusal: z.string().nullable().default(null),
});
export type ReceivedRequest = z.infer<typeof ReceivedRequest>;

/** A callback and every attempt at it. */
export const SentCallback = z.object({
  id: z.string(),
  /** The number of what it is about. */
  number: z.string(),
  fault: z.string().nullable(),
  /** The exact bytes that were signed and sent. */
  body: z.string(),
  result: z.enum(["sending", "delivered", "failed", "lost"]),
  attempts: z.array(
    z.object({ at: z.string(), status: z.number().nullable(), error: z.string().nullable() }),
  ),
});
export type SentCallback = z.infer<typeof SentCallback>;

/** What every counterpart remembers between starts, beside what is its own. */
export const Ledger = z.object({
  faults: z.array(SetFault),
  received: z.array(ReceivedRequest),
  callbacks: z.array(SentCallback),
  /** Unix milliseconds of the last instant given. */
  lastInstant: z.number(),
  /** Visits to the path that the fault "redirect" leads to. */
  visits: z.number().default(0),
});
export type Ledger = z.infer<typeof Ledger>;
