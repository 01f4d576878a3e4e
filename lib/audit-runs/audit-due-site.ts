import { randomUUID } from "node:crypto";
import { openRunJournal, type AuditProgress, type RunJournal } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { hostOf } from "@/lib/core/same-site";
import type { RenderPage } from "@/lib/crawl";
import { leaveHost, takeHost } from "@/lib/schedules";
import { claimAudit, type ClaimedAudit } from "./claim-audit";
import { findPayments } from "./find-payments";
import { openHolder } from "./hold-products";
import { openKeeper } from "./keep-report";
import { lookOf } from "./look";
import { lookAtSite, numbersOf } from "./look-at-site";
import { putOffAudit } from "./put-off-audit";
import { resultOf, unseenOf } from "./read-report";
import { openLease } from "./renew-lease";
import { storeAudit } from "./store-audit";

/** How much of a site is read: little, until its owner has shown that it is theirs. */
const PAGES = { proven: 2_000, unproven: 20 } as const;
/** However much of it there is, and however slow. */
const LIMITS = { linksMost: 100, secondsMax: 1_200, wholeMs: 1_500_000 };
const TELL_MS = 1_000;

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

async function carryOut(
  open: () => Ctx,
  audit: ClaimedAudit,
  numbers: NonNullable<Awaited<ReturnType<typeof numbersOf>>>,
  journal: RunJournal | null,
  endLease: () => Promise<void>,
  render?: RenderPage,
): Promise<boolean> {
  const { siteId, url, isProven } = audit;
  const pagesMax = isProven ? PAGES.proven : PAGES.unproven;
  const read = new Map<string, string | null>();
  const onPage = (page: string, language: string | null) => void read.set(page, language);
  const keeper = openKeeper(audit.runId, open().providerId);
  const holder = openHolder(open, audit);
  const told = { onProgress: openTeller(open, audit), onPage, onCapture: keeper.capture, hold: holder.hold };
  const payments = await findPayments(open(), siteId, audit.regime);
  const sight = { siteId, url, pagesMax, render, journal, payments, ...LIMITS, ...told };
  const report = await lookAtSite(open, sight, numbers);
  const outcome =
    "failure" in report
      ? report
      : {
          ...{ result: resultOf(report), engine: report.engine, look: lookOf(report, true) },
          seen: { read, unseen: unseenOf(report), from: new Date(report.startedAt) },
          kept: await keeper.keep(report),
        };
  // What is held against sources is there by the time the audit is said to be over.
  if (!("failure" in report)) await holder.settle(report, true);
  // What is stored is held against the lease, which stays as it is from here on.
  await endLease();
  const isStored = await storeAudit(open(), audit, outcome);
  // Whoever took the audit over meanwhile may be going by what was answered here.
  if (isStored) await journal?.end("result" in outcome);
  return isStored;
}

/**
 * Audits a site where an audit is due (TM-02 to TM-06): reads the live site outside any transaction, and writes what was
 * counted, found and not seen. While another reading of its host is under way, whoever's it is, the audit is put off. One
 * whose worker died is gone on with where it stood, on the same machine. `open` gives the provider's scope as of now,
 * `render` reads pages that need a browser. Returns whether an audit was carried out.
 */
export async function auditDueSite(
  open: () => Ctx,
  siteId: string,
  regime: string,
  render?: RenderPage,
): Promise<boolean> {
  const numbers = await numbersOf(open(), regime);
  const audit = numbers && (await claimAudit(open(), siteId, regime));
  if (!audit) return false;
  const turn = { host: hostOf(audit.url), holder: randomUUID() };
  if (!(await takeHost(turn, audit.startedAt, audit.leaseEndsAt))) {
    await putOffAudit(open(), audit);
    return false;
  }
  const endLease = openLease(open, audit, turn);
  const journal = await openRunJournal(audit, audit.startedAt);
  try {
    return await carryOut(open, audit, numbers, journal, endLease, render);
  } finally {
    await endLease();
    await journal?.close();
    await leaveHost(turn);
  }
}
