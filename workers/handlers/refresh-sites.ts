import { systemNow } from "@/lib/core/clock";
import type { JobCall } from "@/lib/jobs";
import { refreshDueSites } from "@/lib/schedules";

/** Assesses and answers again for every site that is due. */
export async function handleSiteRefresh({ jobId }: JobCall<"site.refresh">): Promise<void> {
  await refreshDueSites(systemNow, jobId);
}
