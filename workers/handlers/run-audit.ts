import type { JobCall } from "@/lib/jobs";
import { AUDITS } from "../audits";

/** Audits one site that is due. */
export async function handleAuditRun({ payload }: JobCall<"audit.run">): Promise<void> {
  await AUDITS.run(payload.providerId, `${payload.siteId}/${payload.regime}`);
}
