import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { REGIMES } from "@/lib/regimes";
import { hostOf } from "@/lib/core/same-site";
import { leaveHost, takeHost } from "@/lib/schedules";
import { claimCheck, LEASE_SECONDS, type ClaimedCheck } from "./claim-check";
import { CrawlError, crawlSite } from "./crawl-site";
import { judgePages } from "./judge-pages";
import { putOff } from "./put-off";
import { storeCheck, type CheckResult } from "./store-check";

const PAUSE_MS = 150;

/** How much of a site is read: little, until its owner has shown that it is theirs. */
export function limitsOf(isProven: boolean): { pagesMost: number; secondsMost: number } {
  return isProven ? { pagesMost: 200, secondsMost: 400 } : { pagesMost: 20, secondsMost: 120 };
}

async function readSite(check: ClaimedCheck, clock: () => Date, onPage: (read: number) => Promise<void>) {
  const probes = REGIMES.flatMap((regime) => regime.probes);
  const limits = { ...limitsOf(check.isProven), pauseMs: PAUSE_MS, clock };
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

async function carryOut(open: () => Ctx, check: ClaimedCheck): Promise<boolean> {
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

/**
 * Carries out a site's check where one is due: reads the live site outside any transaction, writes what it shows and
 * each page it was seen on. A site that is gone, slow or leads elsewhere leaves its sentence and changes nothing else.
 * While another site of its host is read, whoever's it is, the check is put off. `open` gives the provider's scope as of
 * now. Returns whether a check was carried out.
 */
export async function checkSite(open: () => Ctx, siteId: string): Promise<boolean> {
  const check = await claimCheck(open(), siteId);
  if (!check) return false;
  const turn = { host: hostOf(check.url), holder: randomUUID() };
  const { now } = open();
  if (!(await takeHost(turn, now, new Date(now.getTime() + LEASE_SECONDS * 1_000)))) {
    await putOff(open(), check);
    return false;
  }
  try {
    return await carryOut(open, check);
  } finally {
    await leaveHost(turn);
  }
}
