import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { SCREENED_OUTCOMES } from "@/lib/regimes";
import { newestPrescreen } from "./newest-prescreen";
import type { ScreenedIndicator } from "./read-prescreen";

const Indicators = z.array(
  z.object({
    rule: z.string().nullable(),
    name: z.string(),
    outcome: z.enum(SCREENED_OUTCOMES),
    note: z.string().nullable(),
  }),
);

/** What an outside pre-screening said of a site. */
export interface PrescreenView {
  id: string;
  auditor: string;
  screenedOn: string;
  createdAt: Date;
  indicators: ScreenedIndicator[];
  /** How many there are on record, this one among them. */
  count: number;
}

/** The last outside pre-screening of a site under a regime; null where there is none, or the site is not seen. */
export async function findPrescreen({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<PrescreenView | null> {
  requirePermission(ctx, "site:read");
  const { siteId, regime } = input;
  return withTenant(ctx, async (tx) => {
    const row = await newestPrescreen(tx, ctx, siteId, regime);
    if (!row) return null;
    const count = await tx.prescreen.count({ where: { providerId: ctx.providerId, siteId, regime } });
    const { id, auditor, screenedOn, createdAt } = row;
    return { id, auditor, screenedOn, createdAt, count, indicators: Indicators.parse(row.indicators) };
  });
}
