import { z } from "zod";

/** What is looked at, in the order in which it is shown; one that failed keeps those that rest on it from being done. */
export const CHECKS = [
  "reached",
  "open",
  "status",
  "json",
  "fields",
  "signature",
  "fresh",
  "contract",
] as const;
export type CheckName = (typeof CHECKS)[number];

export const CheckOutcome = z.object({
  check: z.enum(CHECKS),
  outcome: z.enum(["passed", "failed", "skipped"]),
  /** Code of why it failed; null where it did not. */
  failure: z.string().nullable(),
  /** What the failure's words need. */
  params: z.record(z.string(), z.string()),
});
export type CheckOutcome = z.infer<typeof CheckOutcome>;

/** What an interface that passed was seen to be: what is filed of it. */
export const SeenInterface = z.object({
  endpointUrl: z.string(),
  /** How it was called: without credentials. */
  authMethod: z.literal("none"),
  /** Members of the answer. */
  fields: z.array(z.string()),
  documentation: z.object({ url: z.string(), sha256: z.string() }),
});
export type SeenInterface = z.infer<typeof SeenInterface>;

/** What came of a self-test. */
export const SelfTestResult = z.object({
  endpointUrl: z.string(),
  millis: z.number(),
  checks: z.array(CheckOutcome),
  /** Null where a check failed. */
  seen: SeenInterface.nullable(),
  evidenceId: z.string().nullable().default(null),
});
export type SelfTestResult = z.infer<typeof SelfTestResult>;
