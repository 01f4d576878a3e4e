import { TooManyError } from "@/lib/core/errors";

/** Files of one provider that a process takes at a time: each may hold 20 MB of its memory. */
export const UPLOADS_AT_ONCE = 4;

/** A file of 20 MB is seldom on its way for longer. */
const WAIT_SECONDS = 10;

const coming = new Map<string, number>();

/**
 * A place for a file that comes; call what it gives once it is there or given up. Throws `too_many` while as many of
 * the provider's files are on their way to this process as may be.
 */
export function takePlace(providerId: string): () => void {
  const count = coming.get(providerId) ?? 0;
  if (count >= UPLOADS_AT_ONCE)
    throw new TooManyError(
      "uploads_at_once",
      `${UPLOADS_AT_ONCE} files are on their way already; send this one again once they are there.`,
      WAIT_SECONDS,
    );
  coming.set(providerId, count + 1);
  return () => {
    const left = (coming.get(providerId) ?? 1) - 1;
    if (left > 0) coming.set(providerId, left);
    else coming.delete(providerId);
  };
}
