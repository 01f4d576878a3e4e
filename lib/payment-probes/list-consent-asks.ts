import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { standingConsent } from "./find-path";
import type { PathView } from "./list-payment-paths";
import { limitsFor } from "./payment-regime";
import { stepsOf } from "./terms";

/** A way to a gateway that an exporter is asked to consent to, or has consented to. */
export type ConsentAsk = Pick<PathView, "id" | "terms" | "gateway" | "productName" | "steps" | "consent">;

const ASKS_MOST = 60;

/** The ways of all sites that the caller sees, as far as a consent to them goes (TM-07); the oldest sixty. */
export async function listConsentAsks({ ctx }: Call<Record<string, never>>): Promise<{
  asks: ConsentAsk[];
  probesADay: number;
}> {
  requirePermission(ctx, "site:read");
  return withTenant(ctx, async (tx) => {
    const rows = await tx.paymentPath.findMany({
      where: { providerId: ctx.providerId, endedAt: null },
      include: { consents: true },
      orderBy: { id: "asc" },
      take: ASKS_MOST,
    });
    const { probesADay } = await limitsFor(tx, ctx);
    const asks = rows.map((path) => {
      const { id, terms, gateway, productName, consents } = path;
      const consent = standingConsent(path, consents);
      return { id, terms, gateway, productName, steps: stepsOf(path), consent };
    });
    return { asks, probesADay };
  });
}
