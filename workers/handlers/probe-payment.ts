import type { JobCall } from "@/lib/jobs";
import { PROBES } from "../probes";

/** Goes one way to a payment gateway that is due. */
export async function handlePaymentProbe({ payload }: JobCall<"payment.probe">): Promise<void> {
  await PROBES.run(payload.providerId, payload.pathId);
}
