import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { isSelfTest, SELF_TEST_HEADER } from "@/lib/self-tests";
import { createAskReader } from "./ask-reader";
import { callerAddress } from "./caller-address";
import { countryHeader, readCountry } from "./caller-country";
import { createHostedApi } from "./create-app";
import { countAnswer } from "./count-requests";
import type { HostedApi } from "./hosted-api";
import { answerRoutePath, serveKeptAnswer } from "./serve-answer";

function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const chain = headers["x-forwarded-for"];
  return Array.isArray(chain) ? chain.join(",") : chain;
}

// Who is over the limit, or asks for a version, is the app's: it says so with more ceremony.
function createMemoryDoor(api: HostedApi): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const read = createAskReader();
  const country = countryHeader();
  return (incoming, outgoing) => {
    if (incoming.method !== "GET" || incoming.headers["api-version"] !== undefined) return false;
    const started = performance.now();
    const ask = read(incoming.url ?? "");
    if (!ask) return false;
    const at = api.clock();
    const address = callerAddress(incoming.socket.remoteAddress, forwardedFor(incoming));
    const isTest = isSelfTest(incoming.headers[SELF_TEST_HEADER], at);
    if (!isTest && api.anonymous.isOver(address, at.getTime())) return false;
    const sent = serveKeptAnswer(api.store, ask, incoming.headers["if-none-match"]);
    if (!sent) return false;
    if (!isTest) api.anonymous.take(address, at.getTime());
    countAnswer(ask.operation, sent.status);
    outgoing.writeHead(sent.status, sent.headers).end(sent.body);
    api.calls.add({
      id: null,
      at,
      providerSlug: ask.providerSlug,
      siteSlug: ask.siteSlug,
      method: "GET",
      route: answerRoutePath(ask.operation),
      status: sent.status,
      said: sent.said,
      durationMs: performance.now() - started,
      apiKeyId: null,
      address,
      evidenceId: sent.evidenceId,
      country: country === null ? null : readCountry(incoming.headers[country]),
    });
    return true;
  };
}

/**
 * The hosted API as an HTTP server, not listening yet. An answer that is in memory is written straight to the
 * connection, which takes half the time it takes as a Fetch response; everything else, and every answer that is
 * refused or must be read first, is the app's.
 */
export function createHostedServer(api: HostedApi): Server {
  const app = createHostedApi(api);
  const listener = getRequestListener(app.fetch);
  const answerFromMemory = createMemoryDoor(api);
  return createServer((incoming, outgoing) => {
    if (!answerFromMemory(incoming, outgoing)) void listener(incoming, outgoing);
  });
}
