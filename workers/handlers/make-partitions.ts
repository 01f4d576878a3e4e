import type { JobCall } from "@/lib/jobs";
import { ensurePartitions } from "@/lib/schedules";

/** Makes the months of streams that lie ahead, and drops those no longer kept. */
export async function handleStreamPartition({ now }: JobCall<"stream.partition">): Promise<void> {
  await ensurePartitions(now);
}
