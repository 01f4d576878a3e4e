import { systemNow } from "@/lib/core/clock";
import type { Ctx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/new-id";
import { systemCtx } from "@/lib/core/system-ctx";
import { openLane } from "@/lib/jobs";
import { findProviderById } from "@/lib/routing";

const PATIENCE_MS = 2_000;
const WAITERS_MOST = 2;
const CHECKS_MOST = 8;
const BETWEEN = "/";

/** Work that asks live sites something, a few at a time. */
export interface SiteLane {
  run(providerId: string, siteId: string): Promise<void>;
  stop(waitMs: number): Promise<void>;
}

/** Opens a lane in which a slow site holds up nothing but itself; `work` is given the provider's scope as of now. */
export function openSiteLane(
  name: string,
  work: (open: () => Ctx, siteId: string) => Promise<unknown>,
): SiteLane {
  const lane = openLane({
    name,
    patienceMs: PATIENCE_MS,
    waitersMost: WAITERS_MOST,
    most: CHECKS_MOST,
    work: async (names) => {
      const [providerId = "", siteId = ""] = names.split(BETWEEN);
      const provider = await findProviderById(providerId);
      if (!provider) return;
      const own = { providerId, providerSlug: provider.slug, reason: name };
      const requestId = newId(systemNow());
      await work(() => systemCtx({ ...own, now: systemNow(), requestId }), siteId);
    },
  });
  return {
    run: (providerId, siteId) => lane.run(`${providerId}${BETWEEN}${siteId}`),
    stop: (waitMs) => lane.stop(waitMs),
  };
}
