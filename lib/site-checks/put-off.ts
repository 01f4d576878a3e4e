import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import type { ClaimedCheck } from "./claim-check";

const SECONDS = 10;

/** Gives a check that was claimed back to its queue: it is taken up again a little later. */
export async function putOff(ctx: Ctx, { siteId, checkId, startedAt }: ClaimedCheck): Promise<void> {
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { count } = await tx.siteCheck.updateMany({
      where: { providerId, id: checkId, state: "running", startedAt },
      data: { state: "queued", startedAt: null },
    });
    if (count === 0) return;
    await tx.$executeRaw`
      UPDATE site_check_due SET due_at = ${now}::timestamptz + make_interval(secs => ${SECONDS})
      WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid`;
  });
}
