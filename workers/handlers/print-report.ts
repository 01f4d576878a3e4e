import type { JobCall } from "@/lib/jobs";
import { PRINTS } from "../prints";

/** Makes one audit's report as PDF. */
export async function handleAuditPrint({ payload }: JobCall<"audit.print">): Promise<void> {
  await PRINTS.run(payload.providerId, payload.printId);
}
