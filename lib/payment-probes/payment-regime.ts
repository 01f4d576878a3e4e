import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { REGIMES, type PaymentLimits, type Regime } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";

/** The regime that asks for payment redirects; null where none does. */
export function paymentRegime(): Regime | null {
  return REGIMES.find(({ payments }) => payments !== null) ?? null;
}

const NONE: PaymentLimits = {
  ...{ redirectMs: 10_000, probesADay: 4, days: 30, probesLeast: 20, successLeast: 0, timeoutsMost: 1 },
};

/** The numbers that hold for a provider now, and the zone whose days count. */
export async function limitsFor(tx: Tx, ctx: Ctx): Promise<PaymentLimits & { zone: string }> {
  const regime = paymentRegime();
  if (!regime?.payments) return { ...NONE, zone: "UTC" };
  const rulebook = await resolveForProvider(tx, ctx.providerId, regime, ctx.now);
  return { ...regime.payments.limits(rulebook), zone: regime.timeZone };
}
