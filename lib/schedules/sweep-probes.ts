import { withSystem } from "@/lib/core/db/system";

/** For so long probes of payment redirects are kept: longer than any days that count together. */
const DAYS_KEPT = 400;
const AT_ONCE = 5_000;

/** Deletes probes of long ago, a few thousand at a time. Gives how many went. */
export async function sweepProbes(now: Date): Promise<number> {
  const old = new Date(now.getTime() - DAYS_KEPT * 86_400_000);
  return withSystem(
    "probes",
    (tx) => tx.$executeRaw`
      DELETE FROM payment_probe WHERE (provider_id, id) IN (
        SELECT provider_id, id FROM payment_probe WHERE finished_at < ${old} LIMIT ${AT_ONCE})`,
  );
}
