import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { callerAddress } from "./caller-address";
import { createHostedApi } from "./create-app";
import { countAnswer } from "./count-requests";
import type { HostedApi } from "./hosted-api";
import { findOperation } from "./routes";
import { answerRoutePath, serveKeptAnswer } from "./serve-answer";

/** An answer's address without escapes: provider, site, operation and query. */
const ANSWER_URL = /^\/([a-z0-9-]+)\/v1\/sites\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\?(.*))?$/;

// The first of several values of a name counts, as it does in the app.
function readQuery(text: string | undefined): Record<string, string> {
  return text === undefined ? {} : Object.fromEntries([...new URLSearchParams(text)].reverse());
}

function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const chain = headers["x-forwarded-for"];
  return Array.isArray(chain) ? chain.join(",") : chain;
}

// Who is over the limit, or asks for a version, is the app's: it says so with more ceremony.
function answerFromMemory(api: HostedApi, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  if (incoming.method !== "GET" || incoming.headers["api-version"] !== undefined) return false;
  const [url, providerSlug = "", siteSlug = "", name = "", search] =
    ANSWER_URL.exec(incoming.url ?? "") ?? [];
  const operation = url === undefined ? null : findOperation(name);
  if (!operation) return false;
  const started = performance.now();
  const at = api.clock();
  const address = callerAddress(incoming.socket.remoteAddress, forwardedFor(incoming));
  if (api.anonymous.isOver(address, at.getTime())) return false;
  const sent = serveKeptAnswer(api.store, {
    providerSlug,
    siteSlug,
    operation,
    query: readQuery(search),
    ifNoneMatch: incoming.headers["if-none-match"],
  });
  if (!sent) return false;
  api.anonymous.take(address, at.getTime());
  countAnswer(name, sent.status);
  outgoing.writeHead(sent.status, sent.headers).end(sent.body);
  const durationMs = performance.now() - started;
  const { status, said, evidenceId } = sent;
  const route = answerRoutePath(operation);
  const noted = { id: null, at, providerSlug, siteSlug, method: "GET", route, status };
  api.calls.add({ ...noted, said, durationMs, apiKeyId: null, address, evidenceId });
  return true;
}

/**
 * The hosted API as an HTTP server, not listening yet. An answer that is in memory is written straight to the
 * connection, which takes half the time it takes as a Fetch response; everything else, and every answer that is
 * refused or must be read first, is the app's.
 */
export function createHostedServer(api: HostedApi): Server {
  const app = createHostedApi(api);
  const listener = getRequestListener(app.fetch);
  return createServer((incoming, outgoing) => {
    if (!answerFromMemory(api, incoming, outgoing)) void listener(incoming, outgoing);
  });
}
