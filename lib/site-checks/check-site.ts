import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { REGIMES } from "@/lib/regimes";
import { claimCheck, type ClaimedCheck } from "./claim-check";
import { CrawlError, crawlSite } from "./crawl-site";
import { judgePages } from "./judge-pages";
import { storeCheck, type CheckResult } from "./store-check";

/** No more of a site is read whose owner has not shown that it is theirs. */
export const PAGES_MOST = 20;
const PAUSE_MS = 150;
const SECONDS_MOST = 120;

async function readSite(check: ClaimedCheck, clock: () => Date, onPage: (read: number) => Promise<void>) {
  const probes = REGIMES.flatMap((regime) => regime.probes);
  const limits = { pagesMost: PAGES_MOST, pauseMs: PAUSE_MS, secondsMost: SECONDS_MOST, clock };
  try {
    const reading = await crawlSite(check.url, probes, limits, onPage);
    const { isWhole } = reading;
    const pages = reading.pages.map(({ url, title, language }) => ({ url, title, language }));
    return { findings: judgePages(reading, probes), pages, isWhole } satisfies CheckResult;
  } catch (error) {
    if (error instanceof CrawlError)
      return { failure: error.code, params: error.params } satisfies CheckResult;
    // Whatever a page of somebody else's makes of our reading, the check ends and says so.
    log().error({ siteId: check.siteId, error: String(error) }, "a site cannot be read");
    return { failure: "unforeseen", params: {} } satisfies CheckResult;
  }
}

/**
 * Carries out a site's check where one is due: reads the live site outside any transaction, writes what it shows and
 * each page it was seen on. A site that is gone, slow or leads elsewhere leaves its sentence and changes nothing else.
 * `open` gives the provider's scope as of now. Returns whether a check was carried out.
 */
export async function checkSite(open: () => Ctx, siteId: string): Promise<boolean> {
  const check = await claimCheck(open(), siteId);
  if (!check) return false;
  const { checkId, startedAt } = check;
  const result = await readSite(
    check,
    () => open().now,
    async (pagesRead) => {
      const ctx = open();
      const where = { providerId: ctx.providerId, id: checkId, state: "running", startedAt };
      await withTenant(ctx, (tx) => tx.siteCheck.updateMany({ where, data: { pagesRead } }));
    },
  );
  return storeCheck(open(), check, result);
}
