const LONGEST_MS = 24 * 3_600_000;

/**
 * Milliseconds that `Retry-After` asks to wait (RFC 9110 10.2.3: seconds or a date), a day at most, or null where it
 * says nothing usable.
 */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST_MS);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now.getTime()), LONGEST_MS);
}
