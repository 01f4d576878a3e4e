import type { JobCall } from "@/lib/jobs";
import { CONTROL_CHECKS } from "../control-checks";

/** Looks for the token of one site that is due. */
export async function handleControlCheck({ payload }: JobCall<"control.check">): Promise<void> {
  await CONTROL_CHECKS.run(payload.providerId, payload.siteId);
}
