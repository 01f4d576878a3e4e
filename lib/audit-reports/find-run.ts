import { z } from "zod";
import type { AuditPrint, AuditRun } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";

/** Which audit of a site is meant: one by its id, or the last that ended well. */
export interface ReportInput {
  siteId: string;
  run: string;
}

/** An audit whose report is kept, with what there is of it. */
export interface FoundRun {
  run: AuditRun & { reportSha256: string };
  siteName: string;
  clientName: string;
  prints: AuditPrint[];
}

const Id = z.uuid();

/** The audit that is meant, where its report is kept; `not_found` for any other and for what the caller does not see. */
export async function findRun({ providerId, ...ctx }: Ctx, { siteId, run }: ReportInput): Promise<FoundRun> {
  if (run !== "last" && !Id.safeParse(run).success) throw notFound("report");
  return withTenant({ providerId, ...ctx }, async (tx) => {
    const found = await tx.auditRun.findFirst({
      where: {
        ...{ providerId, siteId, state: "done", reportSha256: { not: null } },
        ...(run === "last" ? {} : { id: run }),
      },
      orderBy: { finishedAt: "desc" },
      include: { prints: true, site: { select: { name: true, client: { select: { name: true } } } } },
    });
    if (!found?.reportSha256) throw notFound("report");
    const { site, prints, ...row } = found;
    const names = { siteName: site.name, clientName: site.client.name };
    return { run: { ...row, reportSha256: found.reportSha256 }, prints, ...names };
  });
}
