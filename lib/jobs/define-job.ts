import type { z } from "zod";

interface JobInput<N extends string, S extends z.ZodType> {
  /** `noun.verb`. */
  name: N;
  /** Ids only, never decisions: the row is the truth and is read again. */
  payload: S;
  /** One waiting and one running job at most per id. */
  id(payload: z.output<S>): string;
  /** Milliseconds between runs that come by themselves; such a job's payload is empty. */
  everyMs?: number;
  /** Tries in all, with exponential waits from a second. */
  attempts: number;
}

/** A kind of job: what its payload is, how it is told from its like, and when it comes by itself. */
export interface JobContract<N extends string = string, S extends z.ZodType = z.ZodType> {
  name: N;
  payload: S;
  /** Parses a payload and gives the id of its like; throws on one that is malformed. */
  idOf(payload: unknown): string;
  everyMs: number | null;
  attempts: number;
}

/** Gives the contract with its types held. */
export function defineJob<N extends string, S extends z.ZodType>(input: JobInput<N, S>): JobContract<N, S> {
  return {
    name: input.name,
    payload: input.payload,
    idOf: (payload) => input.id(input.payload.parse(payload)),
    everyMs: input.everyMs ?? null,
    attempts: input.attempts,
  };
}
