import { systemNow } from "@/lib/core/clock";
import { newId } from "@/lib/core/new-id";
import { systemCtx } from "@/lib/core/system-ctx";
import { openLane } from "@/lib/jobs";
import { findProviderById } from "@/lib/routing";
import { checkSite } from "@/lib/site-checks";

const PATIENCE_MS = 2_000;
const WAITERS_MOST = 2;
const CHECKS_MOST = 8;
const BETWEEN = "/";

const LANE = openLane({
  name: "site check",
  patienceMs: PATIENCE_MS,
  waitersMost: WAITERS_MOST,
  most: CHECKS_MOST,
  work: async (name) => {
    const [providerId = "", siteId = ""] = name.split(BETWEEN);
    const provider = await findProviderById(providerId);
    if (!provider) return;
    const own = { providerId, providerSlug: provider.slug, reason: "site check" };
    const requestId = newId(systemNow());
    await checkSite(() => systemCtx({ ...own, now: systemNow(), requestId }), siteId);
  },
});

/** The sites that this worker reads: a slow one holds up nothing but itself. */
export const SITE_CHECKS = {
  run: (providerId: string, siteId: string): Promise<void> => LANE.run(`${providerId}${BETWEEN}${siteId}`),
  stop: (waitMs: number): Promise<void> => LANE.stop(waitMs),
};
