import { wake, type JobCall } from "@/lib/jobs";
import { listDueEndpoints } from "@/lib/outbox";
import { listDueReferences } from "@/lib/references";
import { countDueSites, listDueDeadlines, markClockDue } from "@/lib/schedules";

/** Wakes again whatever is due: the rows are the truth, so no wake-up that was lost is missed for long. */
export async function handleClockSweep({ now }: JobCall<"clock.sweep">): Promise<void> {
  await markClockDue(now);
  if ((await countDueSites(now)) > 0) await wake("site.refresh", {});
  for (const endpoint of await listDueEndpoints(now)) await wake("endpoint.drain", { endpoint });
  for (const providerId of await listDueDeadlines(now)) await wake("deadline.notify", { providerId });
  for (const reference of await listDueReferences(now)) await wake("reference.check", reference);
}
