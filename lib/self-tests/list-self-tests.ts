import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import type { SelfTest } from "@/generated/prisma/client";
import { SelfTestResult } from "./self-test-result";

export interface SelfTestRow extends Omit<SelfTest, "result"> {
  siteName: string | null;
  result: SelfTestResult | null;
}

const DAY_MS = 86_400_000;
const ROWS_MOST = 50;

/** The newest test of each place that somebody asked for within a day, newest first; those under way among them. */
export async function listSelfTests({ ctx }: Call<Record<string, never>>): Promise<SelfTestRow[]> {
  requirePermission(ctx, "filing:read");
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const rows = await withTenant(ctx, (tx) =>
    tx.selfTest.findMany({
      where: {
        providerId: ctx.providerId,
        OR: [
          { state: "running" },
          { state: "queued", dueAt: { lte: ctx.now } },
          { finishedAt: { gte: since } },
        ],
        reason: "asked",
      },
      include: { site: { select: { name: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: ROWS_MOST,
    }),
  );
  const newest = new Map<string, SelfTestRow>();
  for (const { site, ...row } of rows) {
    const place = `${row.regime} ${row.siteId ?? ""}`;
    const result = SelfTestResult.safeParse(row.result).data ?? null;
    if (!newest.has(place)) newest.set(place, { ...row, result, siteName: site?.name ?? null });
  }
  return [...newest.values()];
}
