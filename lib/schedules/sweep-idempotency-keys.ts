import { withSystem } from "@/lib/core/db/system";

/** Deletes the kept answers whose time is over. Gives how many. */
export async function sweepIdempotencyKeys(now: Date): Promise<number> {
  return withSystem(
    "idempotency keys",
    (tx) => tx.$executeRaw`
    DELETE FROM idempotency_key WHERE expires_at <= ${now}`,
  );
}
