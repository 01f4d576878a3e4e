import type { JobCall } from "@/lib/jobs";
import { RECHECKS } from "../audits";

/** Looks again at pages that are due. */
export async function handleAuditRecheck({ payload }: JobCall<"audit.recheck">): Promise<void> {
  await RECHECKS.run(payload.providerId, payload.recheckId);
}
