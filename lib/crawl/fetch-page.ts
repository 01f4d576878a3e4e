import { GuardedFetchError, type GuardedFetch, type GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import { decodeBody } from "./decode-body";
import type { HostAliases } from "./host-aliases";

/** Why something could not be seen, which never means that it is not there. */
export type UnseenReason =
  | "blocked"
  | "robots"
  | "too_slow"
  | "server_error"
  | "unreachable"
  | "refused"
  | "too_many_redirects"
  | "elsewhere"
  | "too_deep"
  /** Scripts are to write it, and it could not be read in a browser. */
  | "needs_browser"
  | "limit";

export interface Hop {
  url: string;
  status: number;
}

export interface Answered {
  kind: "answered";
  /** The site's own address of what answered, after redirects. */
  url: string;
  status: number;
  contentType: string;
  headers: Headers;
  body: Buffer;
  /** Whether there was more of it than was read. */
  isCut: boolean;
  hops: Hop[];
}

export interface Unseen {
  kind: "unseen";
  url: string;
  why: UnseenReason;
  /** What the network or the guard said, or the status; stable. */
  code: string;
  detail: string;
  hops: Hop[];
}

export interface FetchLimits {
  /** Bytes of a page that are read, packed or not. */
  bytesMax: number;
  hopsMax: number;
  /** How long a page may take with its redirects, milliseconds. */
  pageMs: number;
}

export interface Outbound {
  fetch: GuardedFetch;
  aliases: HostAliases;
  limits: FetchLimits;
  signal?: AbortSignal;
  /** Whether a redirect there is followed; everywhere unless said. */
  staysOn?: (url: string) => boolean;
  /** Why a redirect there may not be followed, asked before it is; null where it may. */
  refuses?: (url: string) => Promise<Unseen | null>;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const TRIES = 2;

function reasonOf(code: GuardedFetchError["code"]): UnseenReason {
  if (code === "too_slow" || code === "too_many_redirects") return code;
  return code.endsWith("_refused") && code !== "certificate_refused" ? "refused" : "unreachable";
}

function targetOf({ status, headers }: GuardedResponse, from: string, aliases: HostAliases): string | null {
  const location = headers.get("location");
  if (!REDIRECTS.includes(status) || !location) return null;
  return URL.canParse(location, from) ? aliases.ownAddress(new URL(location, from).href) : location;
}

// A connection that was kept open may be closed by the other end just as it is used again.
async function ask(outbound: Outbound, url: string, totalMs: number) {
  const { fetch, aliases, limits, signal } = outbound;
  for (let tries = 1; ; tries += 1) {
    try {
      return await fetch({
        method: "GET",
        url: aliases.readAt(url),
        headers: { "accept-encoding": "gzip, br" },
        totalMs: Math.max(1, Math.round(totalMs)),
        bytesKept: limits.bytesMax + 1,
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      const isClosed = error instanceof GuardedFetchError && error.code === "closed";
      if (!isClosed || tries === TRIES) throw error;
    }
  }
}

async function answered(
  response: GuardedResponse,
  url: string,
  hops: Hop[],
  bytesMax: number,
): Promise<Answered> {
  const { status, contentType, headers } = response;
  const packed = headers.get("content-encoding");
  const { body, isCut } = await decodeBody(response.body, packed, bytesMax);
  const isLong = response.body.length > bytesMax;
  return {
    kind: "answered",
    url,
    status,
    contentType,
    headers,
    body: body.subarray(0, bytesMax),
    isCut: isCut || isLong,
    hops,
  };
}

/**
 * Reads one address of a site, by its own name wherever it is read. Redirects are followed as far as the limits and
 * `staysOn` go, each address checked anew; a body is read to its limit. What cannot be had comes back as unseen with
 * its reason; nothing is thrown but what is a fault of ours.
 */
export async function fetchPage(outbound: Outbound, start: string): Promise<Answered | Unseen> {
  const { aliases, limits, staysOn = () => true, refuses } = outbound;
  const endsAt = performance.now() + limits.pageMs;
  const hops: Hop[] = [];
  const unseen = (why: UnseenReason, code: string, detail: string): Unseen => {
    return { kind: "unseen", url: start, why, code, detail, hops };
  };
  for (let url = start; ;) {
    let response: GuardedResponse;
    try {
      response = await ask(outbound, url, endsAt - performance.now());
    } catch (error) {
      if (!(error instanceof GuardedFetchError)) throw error;
      return unseen(reasonOf(error.code), error.code, error.detail);
    }
    const next = targetOf(response, url, aliases);
    if (next === null) return answered(response, url, hops, limits.bytesMax);
    hops.push({ url, status: response.status });
    if (hops.length > limits.hopsMax)
      return unseen("too_many_redirects", "too_many_redirects", `more than ${limits.hopsMax} redirects`);
    if (!staysOn(next)) return unseen("elsewhere", "elsewhere", next);
    const refused = await refuses?.(next);
    if (refused) return { ...refused, url: start, hops };
    url = next;
  }
}
