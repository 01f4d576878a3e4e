import { systemCtx } from "@/lib/core/system-ctx";
import { concludeDeliveries } from "@/lib/deliveries";
import type { JobCall } from "@/lib/jobs";
import { findProviderById } from "@/lib/routing";

/** Writes what follows from one provider's deliveries that ended. */
export async function handleDeliveryConclude({
  payload,
  now,
  jobId,
}: JobCall<"delivery.conclude">): Promise<void> {
  const provider = await findProviderById(payload.providerId);
  if (!provider) return;
  const { id: providerId, slug: providerSlug } = provider;
  await concludeDeliveries(
    systemCtx({ providerId, providerSlug, reason: "deliveries", now, requestId: jobId }),
  );
}
