import { querySystem } from "@/lib/core/db/system";
import type { KeyHolder } from "./authenticate-key";

const WINDOW_MS = 60_000;

/** How a key stands in its present minute, this call counted. */
export interface KeyWindow {
  isOver: boolean;
  /** Calls that are left. */
  remaining: number;
  /** Seconds until all of them are there again, rounded up. */
  resetSeconds: number;
}

const COUNT_SQL = `
  INSERT INTO api_key_limit AS l (provider_id, api_key_id, count, window_ends_at) VALUES ($1, $2, 1, $3)
  ON CONFLICT (provider_id, api_key_id) DO UPDATE SET
    count = CASE WHEN l.window_ends_at <= $4 THEN 1 ELSE least(l.count, 1000000) + 1 END,
    window_ends_at = CASE WHEN l.window_ends_at <= $4 THEN $3 ELSE l.window_ends_at END
  RETURNING count, window_ends_at`;

/**
 * Counts one call of a key in one statement, so that of any number at once, in however many processes, no more than
 * its limit get through in a minute. A minute begins with the first call after the one before has ended.
 */
export async function countKeyCall(holder: KeyHolder, now: Date): Promise<KeyWindow> {
  const { ctx, apiKeyId, callsPerMinute } = holder;
  const fresh = new Date(now.getTime() + WINDOW_MS);
  const rows = await querySystem<{ count: number; window_ends_at: Date }>("count-key-call", COUNT_SQL, [
    ctx.providerId,
    apiKeyId,
    fresh,
    now,
  ]);
  const { count = 1, window_ends_at: endsAt = fresh } = rows[0] ?? {};
  const resetSeconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1_000));
  return { isOver: count > callsPerMinute, remaining: Math.max(0, callsPerMinute - count), resetSeconds };
}
