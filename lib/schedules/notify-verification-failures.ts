import { withSystem } from "@/lib/core/db/system";
import { systemCtx } from "@/lib/core/system-ctx";
import { notifyFailures } from "@/lib/notices";
import { findProviderById } from "@/lib/routing";

/** How far back a look goes for whose verifications failed at all; what is counted later is found by the next one. */
const LOOK_BACK_MS = 2 * 3_600_000;

/** Providers of which a verification failed lately: one look at the index each. */
export async function listFailingProviders(now: Date): Promise<string[]> {
  const from = new Date(now.getTime() - LOOK_BACK_MS);
  const rows = await withSystem(
    "failing verifications",
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM provider p WHERE p.suspended_at IS NULL AND EXISTS (
        SELECT 1 FROM verification_count v WHERE v.provider_id = p.id AND v.hour > ${from} AND v.failures > 0)
      ORDER BY p.id`,
  );
  return rows.map(({ id }) => id);
}

/** Tells one provider's people where verifications fail more often than the rulebook's number. */
export async function notifyVerificationFailures(
  providerId: string,
  now: Date,
  requestId: string,
): Promise<number> {
  const provider = await findProviderById(providerId);
  if (!provider) return 0;
  const reason = "verification failures";
  return notifyFailures(systemCtx({ providerId, providerSlug: provider.slug, reason, now, requestId }));
}
