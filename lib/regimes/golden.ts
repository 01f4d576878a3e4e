import { z } from "zod";
import { FACT_KINDS } from "./define-regime";
import type { AnswerVariant, Assessment, Fact, Overlay, Regime } from "./define-regime";
import { resolveRulebook, rulebookHash } from "./resolve-rulebook";

const instant = z.iso.datetime().transform((text) => new Date(text));

/** A fact as a golden file writes it: instants as ISO 8601, its value in the shape of its kind. */
const GoldenFact = z
  .object({
    id: z.string(),
    kind: z.string(),
    subjectId: z.string(),
    value: z.unknown(),
    validFrom: instant.nullable(),
    validTo: instant.nullable(),
    knownFrom: instant,
    source: z.string(),
  })
  .transform((raw, context) => {
    const isFact = (fact: { kind: string; value?: unknown }): fact is Fact =>
      Object.entries(FACT_KINDS).some(
        ([kind, shape]) => kind === fact.kind && shape.safeParse(fact.value).success,
      );
    if (isFact(raw)) return raw;
    context.addIssue({ code: "custom", message: `no fact of kind ${raw.kind} has this value` });
    return z.NEVER;
  });

const GoldenOverlay = z.custom<Overlay>(
  (value) => z.object({ id: z.string(), kind: z.string() }).safeParse(value).success,
);

/** One golden case of a regime: facts, overlays and a moment, and all that must come of them. */
export const Golden = z.object({
  name: z.string(),
  asOf: instant,
  overlays: z.array(GoldenOverlay),
  site: z.object({ siteId: z.string(), facts: z.array(GoldenFact) }),
  expected: z.unknown(),
});
export type Golden = z.infer<typeof Golden>;

/**
 * What a regime says about a golden case: its assessment, and the answers of each hosted operation by name. `onRead`
 * is told each code whose value it works with.
 */
export function runGolden(
  regime: Regime,
  golden: Golden,
  onRead: (code: string) => void = () => undefined,
): { assessment: Assessment; answers: Record<string, AnswerVariant[]> } {
  const { site, asOf, overlays } = golden;
  const data = regime.rulebook;
  const resolved = resolveRulebook({ regime, hash: rulebookHash(data), data, overlays, asOf });
  const value = (code: string) => {
    onRead(code);
    return resolved.value(code);
  };
  const rulebook = { ...resolved, value };
  return {
    assessment: regime.assess(site, rulebook, asOf),
    answers: Object.fromEntries(regime.answers.map((each) => [each.name, each.build(site, rulebook, asOf)])),
  };
}
