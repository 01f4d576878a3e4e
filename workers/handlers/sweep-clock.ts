import { wake, type JobCall } from "@/lib/jobs";
import { expireRows, listDueEndpoints, listUnconcluded } from "@/lib/outbox";
import { followUnfollowed, listDueFanOuts, listDueReferences } from "@/lib/references";
import { countDueSites, listDueDeadlines, markClockDue } from "@/lib/schedules";

/** Wakes again whatever is due: the rows are the truth, so no wake-up that was lost is missed for long. */
export async function handleClockSweep({ now }: JobCall<"clock.sweep">): Promise<void> {
  await markClockDue(now);
  if ((await countDueSites(now)) > 0) await wake("site.refresh", {});
  await expireRows(now);
  for (const endpoint of await listDueEndpoints(now)) await wake("endpoint.drain", { endpoint });
  for (const providerId of await listUnconcluded()) await wake("delivery.conclude", { providerId });
  for (const providerId of await listDueDeadlines(now)) await wake("deadline.notify", { providerId });
  await followUnfollowed(now);
  for (const reference of await listDueFanOuts(now)) await wake("reference.carry", reference);
  for (const reference of await listDueReferences(now)) await wake("reference.check", reference);
}
