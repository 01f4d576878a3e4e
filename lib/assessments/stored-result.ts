import { z } from "zod";
import { DEADLINE_STATES, OUTCOMES } from "@/lib/regimes";

const Outcome = z.enum(OUTCOMES);
const Params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
const RestsOn = z.object({
  rules: z.array(z.string()),
  assumptions: z.array(z.string()),
  facts: z.array(z.string()),
});
const Party = z.enum(["provider", "exporter", "lsp", "counterpart"]);

/** The verdicts, obligations and deadlines of a stored assessment. */
export const StoredResult = z.object({
  verdicts: z.array(
    z.object({
      code: z.string(),
      outcome: Outcome,
      message: z.string(),
      params: Params,
      restsOn: RestsOn,
      readings: z.array(
        z.object({
          conflict: z.string(),
          reading: z.string(),
          outcome: Outcome,
          message: z.string(),
          params: Params,
        }),
      ),
    }),
  ),
  obligations: z.array(
    z.object({ code: z.string(), message: z.string(), params: Params, party: Party, restsOn: RestsOn }),
  ),
  deadlines: z.array(
    z.object({
      code: z.string(),
      // Results kept before deadlines had keys and readings lack both.
      key: z.string().default(""),
      message: z.string(),
      params: Params,
      dueAt: z.string(),
      zone: z.string(),
      readings: z.array(z.object({ reading: z.string(), dueAt: z.string(), zone: z.string() })).default([]),
      state: z.enum(DEADLINE_STATES),
      metAt: z.string().nullable(),
      party: Party,
      restsOn: RestsOn,
    }),
  ),
});
export type StoredResult = z.infer<typeof StoredResult>;

/** A stored outcome word; a word that is none reads as unknown, never as good. */
export function readOutcome(text: string): z.infer<typeof Outcome> {
  return Outcome.catch("unknown").parse(text);
}
