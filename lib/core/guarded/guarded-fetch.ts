import { lookup, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector, fetch as undiciFetch } from "undici";
import { env } from "../env";
import { isPublicAddress } from "./is-public-address";

const CONNECT_MS = 5_000;
const TOTAL_MS = 15_000;
const BYTES_MAX = 5 * 1024 * 1024;

/** Why a request was not made or not finished; `code` is stable, `detail` names the place. */
export class GuardedFetchError extends Error {
  constructor(
    readonly code: "address_refused" | "scheme_refused" | "unreachable" | "too_slow" | "too_large",
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "GuardedFetchError";
  }
}

export interface GuardedResponse {
  status: number;
  contentType: string;
  headers: Headers;
  body: Buffer;
}

export interface GuardedRequest {
  method: "GET" | "POST" | "PUT";
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  totalMs?: number;
  bytesMax?: number;
  /**
   * The request is for the object store that the operator named in `BLOB_URL`, which is often on a private address:
   * its addresses are not checked. Any other origin is refused, so this opens nothing that the operator has not named.
   */
  toObjectStore?: true;
}

function allowsLoopback(): boolean {
  return env().ACCORDANT_DEMO === "1";
}

function refuse(host: string): GuardedFetchError {
  return new GuardedFetchError("address_refused", `${host} is not a public address`);
}

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

// The address that was checked is the one connected to: one private answer refuses the whole name.
function checkedLookup(host: string, options: object, done: LookupDone): void {
  const all = "all" in options && options.all === true;
  lookup(host, { all: true, verbatim: true }, (error, addresses) => {
    if (error) return done(error, "");
    const bad =
      addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address, allowsLoopback()));
    const first = addresses[0];
    if (bad || !first) return done(refuse(host), "");
    return all ? done(null, addresses) : done(null, first.address, first.family);
  });
}

function openAgent(): Agent {
  const connect = buildConnector({ timeout: CONNECT_MS, lookup: checkedLookup });
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) && !isPublicAddress(host, allowsLoopback())) return callback(refuse(host), null);
      return connect(options, (error, socket) => {
        if (error) return callback(error, null);
        const remote = socket.remoteAddress ?? "";
        if (isPublicAddress(remote, allowsLoopback())) return callback(null, socket);
        socket.destroy();
        return callback(refuse(host), null);
      });
    },
    headersTimeout: TOTAL_MS,
    bodyTimeout: TOTAL_MS,
    maxResponseSize: BYTES_MAX * 2,
  });
}

let agent: Agent | undefined;
let objectStoreAgent: Agent | undefined;

function agentFor(request: GuardedRequest, url: URL): Agent {
  if (!request.toObjectStore) return (agent ??= openAgent());
  if (url.origin !== env().BLOB_URL?.origin)
    throw new GuardedFetchError("address_refused", `${url.host} is not the object store of BLOB_URL`);
  return (objectStoreAgent ??= new Agent({
    connect: { timeout: CONNECT_MS },
    headersTimeout: TOTAL_MS,
    bodyTimeout: TOTAL_MS,
  }));
}

async function readBounded(
  body: AsyncIterable<Uint8Array> | null,
  bytesMax: number,
  host: string,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > bytesMax) throw new GuardedFetchError("too_large", `${host} sent more than ${bytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
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
  return new GuardedFetchError("unreachable", `${host}: ${code}`);
}

/**
 * The one way out of the product: http or https to public addresses, each one checked and pinned (but for the
 * operator's own object store), no redirect followed, time and size bounded (ASVS 13.2.5, 15.3.2). Throws
 * `GuardedFetchError`.
 */
export async function guardedFetch(request: GuardedRequest): Promise<GuardedResponse> {
  const url = new URL(request.url);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new GuardedFetchError("scheme_refused", `${url.protocol} is neither http nor https`);
  }
  if (url.username || url.password)
    throw new GuardedFetchError("scheme_refused", "the address holds a password");
  const totalMs = request.totalMs ?? TOTAL_MS;
  const dispatcher = agentFor(request, url);
  try {
    const response = await undiciFetch(url, {
      method: request.method,
      headers: { "user-agent": "Accordant/1.0", ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: "manual",
      signal: AbortSignal.timeout(totalMs),
      dispatcher,
    });
    const body = await readBounded(response.body, request.bytesMax ?? BYTES_MAX, url.host);
    const headers = new Headers([...response.headers]);
    return { status: response.status, contentType: headers.get("content-type") ?? "", headers, body };
  } catch (error) {
    throw translate(error, url.host, totalMs);
  }
}
