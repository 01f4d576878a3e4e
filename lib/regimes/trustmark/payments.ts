import { numberOf, type PaymentLimits, type PaymentPlan, type ResolvedRulebook } from "../define-regime";

/** What counts where an assumption is refuted and no other value is set: the strictest reading. */
const STRICTEST = { redirectMs: 1_200, successLeast: 100, timeoutsMost: 0, days: 1, probesLeast: 400 };

/** The numbers by which payment redirects are probed and judged; the report gives none of them (TM-07, TM-22, C9). */
export function paymentLimits(rulebook: ResolvedRulebook): PaymentLimits {
  const of = (code: string, strictest: number): number =>
    rulebook.assumption(code) === "refuted" ? strictest : numberOf(rulebook, code);
  return {
    redirectMs: of("TM-940", STRICTEST.redirectMs),
    successLeast: of("TM-941", STRICTEST.successLeast) / 100,
    timeoutsMost: of("TM-942", STRICTEST.timeoutsMost) / 100,
    days: of("TM-943", STRICTEST.days),
    probesLeast: of("TM-944", STRICTEST.probesLeast),
    probesADay: numberOf(rulebook, "TM-946"),
  };
}

/** How payment redirects are probed. */
export const PAYMENTS: PaymentPlan = {
  rules: { success: "TM-07", timeouts: "TM-22", reports: "TM-16" },
  limits: paymentLimits,
};
