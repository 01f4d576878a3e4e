import type { JobCall } from "@/lib/jobs";
import { SITE_CHECKS } from "../site-checks";

/** Reads one site that is due. */
export async function handleSiteCheck({ payload }: JobCall<"site.check">): Promise<void> {
  await SITE_CHECKS.run(payload.providerId, payload.siteId);
}
