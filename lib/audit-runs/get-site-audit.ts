import type { AuditRecheck, AuditRun } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { AuditFailure, AuditResult, RecheckResult } from "./audit-result";

/** One audit that ended well. */
export interface DoneAudit {
  runId: string;
  finishedAt: Date;
  result: AuditResult;
  /** Version of the engine that did it; null for one from before versions were kept. */
  engine: string | null;
  /** Whether its report is kept. */
  hasReport: boolean;
}

/** A look at some pages: waiting, under way or ended. */
export interface Recheck {
  recheckId: string;
  urls: string[];
  reason: string;
  state: string;
  /** When it is to be carried out; null once it ended. */
  dueAt: Date | null;
  pagesRead: number;
  finishedAt: Date | null;
  /** What it came to where it ended well. */
  result: RecheckResult | null;
}

/** Where the audits of a site under a regime stand. */
export interface SiteAudit {
  /** The audit that is queued or under way, or null. */
  open: Pick<AuditRun, "state" | "stage" | "stageDone" | "stageOf" | "createdAt"> | null;
  /** Audits that ended well, newest first, at most 30. */
  done: DoneAudit[];
  /** Looks at some pages, newest first, at most 10. */
  rechecks: Recheck[];
  /** Why the site could not be audited, where the last audit failed. */
  failed: (AuditFailure & { finishedAt: Date }) | null;
}

const RUNS_MOST = 30;
const RECHECKS_MOST = 10;

function readDone(row: AuditRun): DoneAudit[] {
  const read = AuditResult.safeParse(row.result);
  return row.finishedAt && read.success
    ? [
        {
          ...{ runId: row.id, finishedAt: row.finishedAt, result: read.data, engine: row.engine },
          hasReport: row.reportSha256 !== null,
        },
      ]
    : [];
}

function readRecheck({ id, result, ...row }: AuditRecheck): Recheck {
  const read = RecheckResult.safeParse(result);
  const { urls, reason, state, dueAt, pagesRead, finishedAt } = row;
  const own = { recheckId: id, urls, reason, state, dueAt, pagesRead, finishedAt };
  return { ...own, result: read.success ? read.data : null };
}

function readFailed(row: AuditRun | undefined): SiteAudit["failed"] {
  const read = AuditFailure.safeParse(row?.result);
  return row?.finishedAt && row.state === "failed" && read.success
    ? { ...read.data, finishedAt: row.finishedAt }
    : null;
}

/** Where a site's audits stand; nothing for a site that was never audited or is not seen. */
export async function getSiteAudit({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<SiteAudit> {
  requirePermission(ctx, "site:read");
  const own = { providerId: ctx.providerId, ...input };
  return withTenant(ctx, async (tx) => {
    const open = await tx.auditRun.findFirst({
      where: { ...own, state: { in: ["queued", "running"] } },
      select: { state: true, stage: true, stageDone: true, stageOf: true, createdAt: true },
    });
    const ended = await tx.auditRun.findMany({
      where: { ...own, state: { in: ["done", "failed"] } },
      orderBy: { finishedAt: "desc" },
      take: RUNS_MOST,
    });
    const rechecks = await tx.auditRecheck.findMany({
      where: own,
      orderBy: { createdAt: "desc" },
      take: RECHECKS_MOST,
    });
    return {
      open,
      rechecks: rechecks.map(readRecheck),
      done: ended.flatMap(readDone),
      failed: readFailed(ended[0]),
    };
  });
}
