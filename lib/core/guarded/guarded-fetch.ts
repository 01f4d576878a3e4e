import { Agent, request as send } from "undici";
import { env } from "../env";
import { readBounded } from "../read-bounded";
import { CONNECT_MS, openGuardedAgent, systemResolve, type Resolve } from "./guarded-agent";
import { GuardedFetchError } from "./guarded-fetch-error";
import { DEPLOYED_REACH, mayCallLoopbackPort, portOf, type Reach } from "./may-call-port";
import { tlsFailure } from "./tls-failure";

export { GuardedFetchError } from "./guarded-fetch-error";

const TOTAL_MS = 15_000;
const TOTAL_MS_MAX = 60_000;
const CLOSED = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);
const BYTES_MAX = 5 * 1024 * 1024;

export interface GuardedResponse {
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  /** What redirected to it, in order. */
  hops: { url: string; status: number }[];
  contentType: string;
  headers: Headers;
  body: Buffer;
}

export interface GuardedRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  totalMs?: number;
  bytesMax?: number;
  /** Only the start of the body is wanted; a longer one is no fault. */
  bytesKept?: number;
  /** How many redirects are followed, each address checked like the first; none unless said. */
  redirectsMax?: number;
  /** Ends the request when its caller has no more use for it. */
  signal?: AbortSignal;
  /** Shown to a server that asks for a client's certificate. */
  clientCertificate?: { certificate: string; key: string };
  /** Certificates of the one authority that the server's must rest on, PEM; the public ones unless given. */
  authority?: string;
  /**
   * The request is for the object store that the operator named in `BLOB_URL`, which is often on a private address:
   * its addresses are not checked. Any other origin is refused, so this opens nothing that the operator has not named.
   */
  toObjectStore?: true;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? error.cause : error;
}

function translate(error: unknown, host: string, totalMs: number): GuardedFetchError {
  if (error instanceof GuardedFetchError) return error;
  const cause = causeOf(error);
  if (cause instanceof GuardedFetchError) return cause;
  if (cause instanceof Error && (cause.name === "TimeoutError" || cause.name === "AbortError")) {
    return new GuardedFetchError("too_slow", `${host} did not finish within ${totalMs / 1_000} s`);
  }
  const code =
    typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "no connection";
  const closed = CLOSED.has(code) ? "closed" : "unreachable";
  return new GuardedFetchError(tlsFailure(code) ?? closed, `${host}: ${code}`);
}

function checkedUrl(text: string, { toObjectStore }: GuardedRequest, reach: Reach): URL {
  if (!URL.canParse(text)) throw new GuardedFetchError("scheme_refused", "the address is malformed");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new GuardedFetchError("scheme_refused", `${url.protocol} is neither http nor https`);
  if (url.username || url.password)
    throw new GuardedFetchError("scheme_refused", "the address holds a password");
  // Whether a port that loopback alone may have is loopback's is seen once the name is an address, by the agent.
  if (!toObjectStore && !mayCallLoopbackPort(portOf(url), reach))
    throw new GuardedFetchError("port_refused", `port ${url.port} is not one that may be called`);
  return url;
}

function headersOf(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
}

function redirectOf(status: number, location: string | null, from: URL): string | null {
  if (![301, 302, 303, 307, 308].includes(status) || !location) return null;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

/** The one way out, as those take it who are told which. */
export type GuardedFetch = (request: GuardedRequest) => Promise<GuardedResponse>;

/**
 * Gives the one way out over a resolver and with what may be reached; processes of a deployment use `guardedFetch`,
 * tests name addresses as they need, and a program without a deployment says itself what it may reach.
 */
export function createGuardedFetch(resolve: Resolve, reach: Reach = DEPLOYED_REACH): GuardedFetch {
  let shared: Agent | undefined;
  let objectStore: Agent | undefined;

  const agentFor = (request: GuardedRequest, url: URL): { agent: Agent; isShared: boolean } => {
    const guard = { resolve, reach, timeoutMs: TOTAL_MS_MAX };
    const { clientCertificate, authority } = request;
    if (clientCertificate || authority) {
      const tls = {
        ...(clientCertificate ? { clientCertificate } : {}),
        ...(authority ? { authority } : {}),
      };
      return { agent: openGuardedAgent({ ...guard, ...tls }), isShared: false };
    }
    if (!request.toObjectStore) return { agent: (shared ??= openGuardedAgent(guard)), isShared: true };
    if (url.origin !== env().BLOB_URL?.origin)
      throw new GuardedFetchError("address_refused", `${url.host} is not the object store of BLOB_URL`);
    objectStore ??= new Agent({ connect: { timeout: CONNECT_MS } });
    return { agent: objectStore, isShared: true };
  };

  const once = async (request: GuardedRequest, url: URL, signal: AbortSignal): Promise<GuardedResponse> => {
    const { agent, isShared } = agentFor(request, url);
    try {
      const response = await send(url, {
        method: request.method,
        headers: { "user-agent": "Accordant/1.0", ...request.headers },
        body: request.body ?? null,
        signal,
        dispatcher: agent,
      });
      const { bytesMax = BYTES_MAX, bytesKept } = request;
      const body = await readBounded(response.body, {
        bytesMax,
        ...(bytesKept === undefined ? {} : { bytesKept }),
        tooLarge: () => new GuardedFetchError("too_large", `${url.host} sent more than ${bytesMax} bytes`),
      });
      const headers = headersOf(response.headers);
      const contentType = headers.get("content-type") ?? "";
      return { status: response.statusCode, url: url.href, hops: [], contentType, headers, body };
    } finally {
      if (!isShared) void agent.close();
    }
  };

  return async (request: GuardedRequest): Promise<GuardedResponse> => {
    const { totalMs = TOTAL_MS, redirectsMax = 0 } = request;
    const inTime = AbortSignal.timeout(totalMs);
    const signal = request.signal ? AbortSignal.any([inTime, request.signal]) : inTime;
    const hops: GuardedResponse["hops"] = [];
    let url = checkedUrl(request.url, request, reach);
    for (let hop = 0; ; hop += 1) {
      const asked = url;
      const response = await once(request, asked, signal).catch((error: unknown) => {
        throw translate(error, asked.host, totalMs);
      });
      const next =
        redirectsMax > 0 ? redirectOf(response.status, response.headers.get("location"), url) : null;
      if (next === null) return { ...response, hops };
      if (hop === redirectsMax)
        throw new GuardedFetchError(
          "too_many_redirects",
          `${asked.host} redirects more than ${redirectsMax} times`,
        );
      hops.push({ url: asked.href, status: response.status });
      url = checkedUrl(next, request, reach);
    }
  };
}

/**
 * The one way out of the product: http or https to public addresses at the web's ports or those of `OUTGOING_PORTS`,
 * each one checked and pinned (but for the operator's own object store), no redirect followed unless asked and then
 * checked again, time and size bounded (ASVS 13.2.5, 15.3.2). Throws `GuardedFetchError`.
 */
export const guardedFetch = createGuardedFetch(systemResolve);
