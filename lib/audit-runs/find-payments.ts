import type { PaymentSight } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { countedOf, FACT_KINDS, findRegime, successOf, worstOf } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";

const DAY_MS = 86_400_000;

/**
 * What probes of a site's payment redirects come to under a regime (TM-07), for the report of an audit to say beside what
 * it saw itself: of the way that stands worst. Null where none was probed within the days that count.
 */
export async function findPayments(ctx: Ctx, siteId: string, regimeId: string): Promise<PaymentSight | null> {
  const regime = findRegime(regimeId);
  const plan = regime?.payments;
  if (!regime || !plan) return null;
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const where = { providerId, subjectId: siteId, kind: "site.payments", knownTo: null, validTo: null };
    const row = await tx.fact.findFirst({ where, select: { value: true } });
    const fact = FACT_KINDS["site.payments"].nullable().parse(row?.value ?? null);
    const limits = plan.limits(await resolveForProvider(tx, providerId, regime, now));
    const since = now.getTime() - limits.days * DAY_MS;
    const fresh = (fact?.paths ?? []).filter(({ probedAt }) => Date.parse(probedAt ?? "") > since);
    const worst = worstOf(fresh, (path) => successOf(path, limits));
    if (!worst) return null;
    const { way: path, share } = worst;
    const { standing } = share;
    return {
      ...{ arrived: path.arrived, counted: countedOf(path), all: countedOf(path) + path.unseen },
      ...(standing === "too_few"
        ? { outcome: "unknown" as const, isTold: false }
        : { outcome: standing, isTold: true }),
    };
  });
}
