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
  run(providerId: string, subject: string): Promise<void>;
  stop(waitMs: number): Promise<void>;
}

/**
 * Opens a lane in which a slow site holds up nothing but itself; `work` is given the provider's scope as of now and the
 * subject, a site's id with whatever else tells its work apart.
 */
export function openSiteLane(
  name: string,
  work: (open: () => Ctx, subject: string) => Promise<unknown>,
  most = CHECKS_MOST,
): SiteLane {
  const lane = openLane({
    name,
    patienceMs: PATIENCE_MS,
    waitersMost: WAITERS_MOST,
    most,
    work: async (names) => {
      const [providerId = "", ...subject] = names.split(BETWEEN);
      const provider = await findProviderById(providerId);
      if (!provider) return;
      const own = { providerId, providerSlug: provider.slug, reason: name };
      const requestId = newId(systemNow());
      await work(() => systemCtx({ ...own, now: systemNow(), requestId }), subject.join(BETWEEN));
    },
  });
  return {
    run: (providerId, subject) => lane.run(`${providerId}${BETWEEN}${subject}`),
    stop: (waitMs) => lane.stop(waitMs),
  };
}
