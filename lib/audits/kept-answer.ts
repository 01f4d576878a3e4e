import { z } from "zod";

/** What is kept of an answer beside its body. */
export const KeptAnswer = z.object({
  status: z.number(),
  url: z.string(),
  hops: z.array(z.object({ url: z.string(), status: z.number() })),
  contentType: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** How much of it was to be kept; null for all. */
  bytesKept: z.number().nullable(),
  /** When the site sent it whole. */
  sentAt: z.iso.datetime(),
  /** Whether the site has said since that it is still so. */
  isUnchanged: z.boolean(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/** For so long a site is believed that a page has not changed; then it is asked for whole. */
const BELIEVED_MS = 7 * 86_400_000;

/**
 * The headers that ask whether an answer is still as it was (RFC 9110 13.1): null where it has nothing to be told by, may
 * not be kept (RFC 9111 5.2.2.5), or is too old to be believed.
 */
export function conditionsOf(kept: KeptAnswer, now: Date): Record<string, string> | null {
  const headers = new Headers(kept.headers);
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")];
  const isOld = now.getTime() - Date.parse(kept.sentAt) > BELIEVED_MS;
  if (kept.status !== 200 || isOld || /\bno-store\b/i.test(headers.get("cache-control") ?? "")) return null;
  if (etag === null && lastModified === null) return null;
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}
