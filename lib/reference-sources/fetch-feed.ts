import { guardedFetch, GuardedFetchError } from "@/lib/core/guarded/guarded-fetch";
import { FeedError, type FeedFailure } from "@/lib/feeds";

export const FEED_BYTES_MAX = 40 * 1024 * 1024;
const TOTAL_MS = 30_000;

const FAILURES: Partial<Record<GuardedFetchError["code"], FeedFailure>> = {
  ...{
    address_refused: "address_refused",
    scheme_refused: "address_refused",
    port_refused: "address_refused",
  },
  ...{ too_slow: "too_slow", too_large: "too_large" },
};

function requireGood(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) throw new FeedError("redirected", String(status));
  if (status === 401 || status === 403) throw new FeedError("refused", String(status));
  if (status === 404 || status === 410) throw new FeedError("not_found", String(status));
  throw new FeedError("answered", String(status));
}

/**
 * Asks an ERP or PIM for its feed through the guarded client: once, followed nowhere, within 30 s and 40 MB, its
 * credential in the header that was named. Throws `FeedError`.
 */
export async function fetchFeed(
  url: string,
  header: string | null,
  credential: string | null,
): Promise<Buffer> {
  const headers = {
    accept: "application/json, text/csv;q=0.9, */*;q=0.5",
    ...(header !== null && credential !== null ? { [header]: credential } : {}),
  };
  try {
    const { status, body } = await guardedFetch({
      method: "GET",
      url,
      headers,
      totalMs: TOTAL_MS,
      bytesMax: FEED_BYTES_MAX,
    });
    requireGood(status);
    return body;
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    throw new FeedError(FAILURES[error.code] ?? "unreachable", error.detail);
  }
}
