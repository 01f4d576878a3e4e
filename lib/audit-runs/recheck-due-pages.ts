import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { hostOf } from "@/lib/core/same-site";
import type { RenderPage } from "@/lib/crawl";
import { leaveHost, takeHost } from "@/lib/schedules";
import { openHolder } from "./hold-products";
import { lookAtSite, numbersOf } from "./look-at-site";
import { claimRecheck, RECHECK_LEASE_SECONDS, type ClaimedRecheck } from "./claim-recheck";
import { failRecheck, putOffRecheck, storeRecheck } from "./store-recheck";

/** Pages in a few languages each, and where certificates on them lead. */
const PAGES = { proven: 60, unproven: 20 } as const;
const LIMITS = { secondsMax: 120, wholeMs: 180_000 };
const LINKS_MOST = 20;

function openTeller(open: () => Ctx, { recheckId, startedAt }: ClaimedRecheck) {
  let busy = false;
  return ({ stage, done }: { stage: string; done: number }): void => {
    if (busy || stage !== "reading") return;
    busy = true;
    const ctx = open();
    const where = { providerId: ctx.providerId, id: recheckId, state: "running", startedAt };
    void withTenant(ctx, (tx) => tx.auditRecheck.updateMany({ where, data: { pagesRead: done } }))
      .catch(() => undefined)
      .finally(() => (busy = false));
  };
}

/**
 * Looks again at the pages of a recheck that is due, as politely as an audit does: one reading of a host at a time,
 * within limits and as its robots.txt allows. Returns whether it was carried out.
 */
export async function recheckDuePages(
  open: () => Ctx,
  recheckId: string,
  render?: RenderPage,
): Promise<boolean> {
  const recheck = await claimRecheck(open(), recheckId);
  if (!recheck) return false;
  const numbers = await numbersOf(open(), recheck.regime);
  if (!numbers) return failRecheck(open(), recheck, { failure: "unforeseen", params: {} });
  const { siteId, url, urls, hasLinks, isProven } = recheck;
  const turn = { host: hostOf(url), holder: randomUUID() };
  const { now } = open();
  if (!(await takeHost(turn, now, new Date(now.getTime() + RECHECK_LEASE_SECONDS * 1_000)))) {
    await putOffRecheck(open(), recheck);
    return false;
  }
  try {
    const linksMost = hasLinks ? LINKS_MOST : 0;
    const pagesMax = isProven ? PAGES.proven : PAGES.unproven;
    const amount = { ...LIMITS, pagesMax, linksMost };
    const holder = openHolder(open, recheck);
    const told = { onProgress: openTeller(open, recheck), hold: holder.hold };
    const sight = { siteId, url, render, only: urls, ...amount, ...told };
    const report = await lookAtSite(open, sight, numbers);
    if ("failure" in report) return await failRecheck(open(), recheck, report);
    // What is held against sources is there by the time the look is said to be over.
    await holder.settle(report, false);
    return await storeRecheck(open(), recheck, report);
  } finally {
    await leaveHost(turn);
  }
}
