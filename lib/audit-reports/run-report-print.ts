import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { wake } from "@/lib/jobs";
import { RunReportPrint } from "./report-input";

/** For so long a print is waited for; after that it is asked for anew. */
const PRINT_MINUTES = 10;

/** Whether a print that was asked for may still come. */
export function isAwaited({ state, askedAt }: { state: string; askedAt: Date }, now: Date): boolean {
  return state === "queued" && now.getTime() - askedAt.getTime() < PRINT_MINUTES * 60_000;
}

/**
 * Has the report of an audit made as PDF in one language (TM-27): one that was made is given, one under way is waited
 * for, one that failed is tried again. `not_found` for an audit whose report is not kept or that the caller does not see.
 */
export async function runReportPrint({ ctx, input }: Call<RunReportPrint>): Promise<{ printId: string }> {
  requirePermission(ctx, "audit:run");
  const { runId, locale } = parse(RunReportPrint, input);
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const run = await tx.auditRun.findFirst({
      where: { providerId, id: runId, state: "done", reportSha256: { not: null } },
      select: { clientId: true, siteId: true, regime: true, site: { select: { url: true } } },
    });
    if (!run) throw notFound("report");
    const { clientId, siteId, regime, site } = run;
    const own = { providerId, clientId, id: newId(now), runId, locale };
    // Of two who ask at once the second finds the first one's row.
    await tx.auditPrint.createMany({
      data: [{ ...own, state: "queued", createdAt: now }],
      skipDuplicates: true,
    });
    const where = { providerId, runId, locale };
    const { id: printId, state, createdAt: askedAt } = await tx.auditPrint.findFirstOrThrow({ where });
    if (state === "done") return { printId };
    const isNew = printId === own.id;
    if (!isNew && !isAwaited({ state, askedAt }, now))
      await tx.auditPrint.updateMany({
        where: { providerId, id: printId },
        data: { state: "queued", failure: null, createdAt: now, finishedAt: null },
      });
    await recordActivity(tx, ctx, {
      verb: "audit.print",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { url: site.url, regime },
    });
    onCommit(tx, () => wake("audit.print", { providerId, printId }));
    return { printId };
  });
}
