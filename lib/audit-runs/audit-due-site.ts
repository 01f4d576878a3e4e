import { randomUUID } from "node:crypto";
import { AuditError, auditSite, type AuditProgress } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { log } from "@/lib/core/log";
import { hostOf } from "@/lib/crawl";
import { findRegime, type AuditPlan } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";
import { leaveHost, takeHost } from "@/lib/schedules";
import { claimAudit, LEASE_SECONDS, type ClaimedAudit } from "./claim-audit";
import { putOffAudit } from "./put-off-audit";
import { findingsOf, resultOf, unseenOf } from "./read-report";
import { storeAudit, type AuditOutcome } from "./store-audit";

/** How much of a site is read: little, until its owner has shown that it is theirs. */
const PAGES = { proven: 2_000, unproven: 20 } as const;
const LIMITS = {
  secondsMax: 1_200,
  concurrency: 4,
  pauseMs: 100,
  delayMostMs: 10_000,
  bytesMax: 5 * 1024 * 1024,
  hopsMax: 5,
  pageMs: 15_000,
};
const LINKS = { spreadMs: 2_000, linksMost: 100 };
/** What is not done by then is left out and told as not seen: before the lease is over. */
const WHOLE_MS = 1_500_000;
const TELL_MS = 1_000;

type Numbers = ReturnType<AuditPlan["limits"]>;

/** Writes how far an audit is, at most once a second and one after the other. */
function openTeller(open: () => Ctx, { runId, startedAt }: ClaimedAudit) {
  let [nextAt, busy] = [0, false];
  return ({ stage, done, of }: AuditProgress): void => {
    const ctx = open();
    if (busy || ctx.now.getTime() < nextAt) return;
    [nextAt, busy] = [ctx.now.getTime() + TELL_MS, true];
    const where = { providerId: ctx.providerId, id: runId, state: "running", startedAt };
    const data = { stage, stageDone: done, stageOf: of };
    void withTenant(ctx, (tx) => tx.auditRun.updateMany({ where, data }))
      .catch((error: unknown) => log().warn({ runId, error: String(error) }, "progress not written"))
      .finally(() => (busy = false));
  };
}

async function look(open: () => Ctx, audit: ClaimedAudit, numbers: Numbers): Promise<AuditOutcome> {
  const { url, isProven, siteId } = audit;
  const read = new Map<string, string | null>();
  try {
    const report = await auditSite({
      url,
      limits: {
        ...LIMITS,
        pagesMax: isProven ? PAGES.proven : PAGES.unproven,
        links: { ...LINKS, samples: numbers.samples },
      },
      // What is counted is judged by the regime's own numbers afterwards; only the limit of time is measured by.
      thresholds: {
        redirectMsMax: numbers.redirectMs,
        deviationShareMax: 0,
        contentShareMax: 0,
        failureShareMax: 0,
        coverageLeast: 0,
      },
      now: () => open().now,
      fetch: guardedFetch,
      onProgress: openTeller(open, audit),
      onPage: (page, language) => void read.set(page, language),
      signal: AbortSignal.timeout(WHOLE_MS),
    });
    return { result: resultOf(report), findings: findingsOf(report), unseen: unseenOf(report), read };
  } catch (error) {
    if (error instanceof AuditError) return { failure: error.code, params: error.params };
    // Whatever a page of somebody else's makes of our reading, the audit ends and says so.
    log().error({ siteId, error: String(error) }, "a site cannot be audited");
    return { failure: "unforeseen", params: {} };
  }
}

async function numbersOf(ctx: Ctx, regimeId: string): Promise<Numbers | null> {
  const regime = findRegime(regimeId);
  const plan = regime?.audit;
  if (!plan) return null;
  return withTenant(ctx, async (tx) =>
    plan.limits(await resolveForProvider(tx, ctx.providerId, regime, ctx.now)),
  );
}

/**
 * Audits a site where an audit is due (TM-02 to TM-06): reads the live site outside any transaction, and writes what was
 * counted, found and not seen. While another reading of its host is under way, whoever's it is, the audit is put off.
 * `open` gives the provider's scope as of now. Returns whether an audit was carried out.
 */
export async function auditDueSite(open: () => Ctx, siteId: string, regime: string): Promise<boolean> {
  const numbers = await numbersOf(open(), regime);
  const audit = numbers && (await claimAudit(open(), siteId, regime));
  if (!audit) return false;
  const turn = { host: hostOf(audit.url), holder: randomUUID() };
  const { now } = open();
  if (!(await takeHost(turn, now, new Date(now.getTime() + LEASE_SECONDS * 1_000)))) {
    await putOffAudit(open(), audit);
    return false;
  }
  try {
    return await storeAudit(open(), audit, await look(open, audit, numbers));
  } finally {
    await leaveHost(turn);
  }
}
