import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { REGIMES, TRANSLATIONS, type GateTerms } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";

/** What all regimes together ask for before content goes live, and the rules that say so. */
export async function gateTerms(tx: Tx, ctx: Ctx): Promise<GateTerms & { rules: string[] }> {
  const rules: string[] = [];
  const all: GateTerms[] = [];
  for (const regime of REGIMES) {
    if (!regime.gate) continue;
    rules.push(...regime.gate.rules);
    all.push(regime.gate.terms(await resolveForProvider(tx, ctx.providerId, regime, ctx.now)));
  }
  return {
    rules,
    verified: TRANSLATIONS.filter((each) => all.some(({ verified }) => verified.includes(each))),
    comparisonVerifies: all.every((terms) => terms.comparisonVerifies),
  };
}
