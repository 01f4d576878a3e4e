import { z } from "zod";
import type { SiteCheck } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { SiteFindings } from "./site-findings";

const Done = z.object({
  findings: SiteFindings,
  pages: z.array(z.object({ url: z.string(), title: z.string(), language: z.string().nullable() })),
  isWhole: z.boolean(),
});
const Failed = z.object({ failure: z.string(), params: z.record(z.string(), z.string()) });

/** Where reading a site stands. */
export interface SiteCheckStanding {
  /** The check that is queued or under way, or null. */
  open: { state: string; pagesRead: number; createdAt: Date } | null;
  /** What was seen when the site could last be read, or null. */
  seen: (z.infer<typeof Done> & { finishedAt: Date }) | null;
  /** Why it could not be read, where the last check failed. */
  failed: (z.infer<typeof Failed> & { finishedAt: Date }) | null;
}

function readDone(row: SiteCheck | null): SiteCheckStanding["seen"] {
  const read = Done.safeParse(row?.result);
  return row?.finishedAt && read.success ? { ...read.data, finishedAt: row.finishedAt } : null;
}

function readFailed(row: SiteCheck | null): SiteCheckStanding["failed"] {
  const read = Failed.safeParse(row?.result);
  return row?.finishedAt && read.success ? { ...read.data, finishedAt: row.finishedAt } : null;
}

/** Where the check of a site stands; nothing but nulls for one that was never read or is not seen. */
export async function findSiteCheck({ ctx, input }: Call<{ siteId: string }>): Promise<SiteCheckStanding> {
  requirePermission(ctx, "site:read");
  const own = { providerId: ctx.providerId, siteId: input.siteId };
  return withTenant(ctx, async (tx) => {
    const open = await tx.siteCheck.findFirst({
      where: { ...own, state: { in: ["queued", "running"] } },
      select: { state: true, pagesRead: true, createdAt: true },
    });
    const orderBy = { finishedAt: "desc" } as const;
    const seen = readDone(await tx.siteCheck.findFirst({ where: { ...own, state: "done" }, orderBy }));
    const failed = readFailed(await tx.siteCheck.findFirst({ where: { ...own, state: "failed" }, orderBy }));
    const isLast = failed !== null && (seen === null || failed.finishedAt > seen.finishedAt);
    return { open, seen, failed: isLast ? failed : null };
  });
}
