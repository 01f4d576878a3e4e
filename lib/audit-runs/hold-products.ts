import { comparePages, storePages } from "@/lib/authenticity";
import { METHODS, type AuditReport, type Indicator, type ProductPage } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { judgeCounts } from "@/lib/parameters";
import { unseenOf } from "./read-report";
import { settleAuthenticity } from "./settle-authenticity";

type Site = { siteId: string; clientId: string };
type Compared = NonNullable<Awaited<ReturnType<typeof comparePages>>>;

function indicatorOf({ authenticity, findings }: Compared): Indicator {
  const { matching, deviating, missing, unreferenced, not_comparable: untold } = authenticity.counts;
  const measured = matching + deviating;
  const outcome = judgeCounts({ agreeing: matching, deviating, lacking: missing + unreferenced });
  return {
    ...{ code: "parameter_authenticity", outcome, unit: "share", method: METHODS.authenticityHeld, findings },
    ...{
      value: measured === 0 ? null : deviating / measured,
      measured,
      of: measured + unreferenced + untold,
    },
  };
}

/** Holds what an audit or a look at some pages reads of products against the site's sources, and keeps it for later. */
export interface ProductHolder {
  hold: (pages: readonly ProductPage[]) => Promise<Indicator | null>;
  /** Keeps the pages and settles what they come to; nothing where no source stands behind the site. */
  settle(report: AuditReport, isAudit: boolean): Promise<void>;
}

/** Opens a holder for one reading of a site (TM-05). */
export function openHolder(open: () => Ctx, site: Site): ProductHolder {
  let held: readonly ProductPage[] | null = null;
  return {
    async hold(pages) {
      const compared = await comparePages(open(), site, pages);
      held = compared && pages;
      return compared && indicatorOf(compared);
    },
    async settle(report, isAudit) {
      const pages = held;
      if (pages === null) return;
      // Where something could not be seen, what is known of its page from before stands.
      const isWhole = isAudit && unseenOf(report)?.size === 0;
      const ctx = open();
      await withTenant(ctx, (tx) => storePages(tx, ctx, site, pages, isWhole ? null : report.seen));
      await settleAuthenticity(open, site);
    },
  };
}
