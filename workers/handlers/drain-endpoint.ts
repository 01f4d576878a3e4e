import type { JobCall } from "@/lib/jobs";
import { DRAINS } from "../drains";

/** Sends what is due at one endpoint. */
export async function handleEndpointDrain({ payload }: JobCall<"endpoint.drain">): Promise<void> {
  await DRAINS.run(payload.endpoint);
}
