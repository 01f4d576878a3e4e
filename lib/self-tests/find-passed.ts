import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import type { Place } from "./interface-of";
import { SelfTestResult, type SeenInterface } from "./self-test-result";

/** For so long what a test saw may be filed. */
export const USABLE_MINUTES = 60;

/**
 * What the newest test of a place saw at that address, if it passed within the hour: what is filed. `conflict` says
 * what to do where there is none.
 */
export async function findPassed(
  tx: Tx,
  ctx: Ctx,
  { regime, siteId }: Place,
  endpointUrl: string,
): Promise<{ selfTestId: string; seen: SeenInterface }> {
  const since = new Date(ctx.now.getTime() - USABLE_MINUTES * 60_000);
  const newest = await tx.selfTest.findFirst({
    where: { providerId: ctx.providerId, regime, siteId, finishedAt: { gte: since } },
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
  });
  const result = SelfTestResult.safeParse(newest?.result);
  if (!newest || !result.success || result.data.endpointUrl !== endpointUrl)
    throw conflict(
      "self_test_missing",
      "Test the interface from outside first: only what was seen to answer within the last hour is filed.",
    );
  const { seen } = result.data;
  if (newest.state === "passed" && seen) return { selfTestId: newest.id, seen };
  throw conflict(
    "self_test_failed",
    `The self-test of this interface failed (${newest.failure ?? "unknown"}): look at what it found, mend it and test again.`,
  );
}
