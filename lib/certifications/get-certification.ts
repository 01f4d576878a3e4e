import type { CertificationMove } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { Certification, type CertificationStage } from "@/lib/regimes";
import { stagesAfter } from "./stages";

/** One step that somebody told of. */
export interface CertificationStep extends CertificationMove {
  /** Name of who told of it; null for a key, or somebody no longer here. */
  recordedByName: string | null;
}

/** Where a site is on its way to a regime's badge. */
export interface CertificationView {
  /** Null before the first step. */
  standing: Certification | null;
  /** Where it may go next. */
  next: CertificationStage[];
  /** Newest first. */
  steps: CertificationStep[];
  /** What the steps cost, by currency. */
  fees: { currency: string; amount: string }[];
}

const STEPS_MOST = 200;

function sumFees(steps: readonly CertificationMove[]): CertificationView["fees"] {
  const sums = new Map<string, number>();
  for (const { fee, feeCurrency } of steps)
    if (fee && feeCurrency)
      sums.set(feeCurrency, (sums.get(feeCurrency) ?? 0) + Math.round(fee.toNumber() * 100));
  return [...sums].sort().map(([currency, cents]) => ({ currency, amount: (cents / 100).toFixed(2) }));
}

/** Where a site is on its way to a regime's badge; nothing yet for a site that is not on it, or not seen. */
export async function getCertification({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<CertificationView> {
  requirePermission(ctx, "site:read");
  const where = { providerId: ctx.providerId, ...input };
  return withTenant(ctx, async (tx) => {
    const rows = await tx.certificationMove.findMany({
      where,
      orderBy: { number: "desc" },
      take: STEPS_MOST,
    });
    const names = await namesOfPeople(
      tx,
      rows.map(({ recordedBy }) => recordedBy),
    );
    const [last] = rows;
    const standing = last ? Certification.parse(last.standing) : null;
    return {
      standing,
      next: stagesAfter(standing),
      steps: rows.map((row) => ({ ...row, recordedByName: names.get(row.recordedBy ?? "") ?? null })),
      fees: sumFees(rows),
    };
  });
}
