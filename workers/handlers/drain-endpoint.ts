import { systemNow } from "@/lib/core/clock";
import type { JobCall } from "@/lib/jobs";
import { drainEndpoint, sendMailRow } from "@/lib/outbox";

/** Sends what is due at one endpoint. */
export async function handleEndpointDrain({ payload }: JobCall<"endpoint.drain">): Promise<void> {
  const { endpoint } = payload;
  await drainEndpoint({ endpoint, clock: systemNow, send: sendMailRow, spread: () => Math.random() * 2 - 1 });
}
