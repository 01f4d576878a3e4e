import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { request as send, type Agent, type buildConnector } from "undici";
import { openGuardedAgent, openGuardedConnector, type Resolve } from "./guarded-agent";
import { GuardedFetchError } from "./guarded-fetch-error";
import { mayCallLoopbackPort, portOf, type Reach } from "./may-call-port";
import { basicOf, openPass, type PassRules, type ProxyPass } from "./proxy-pass";

/** A forward proxy on this machine, for programs that make connections of their own. */
export interface GuardedProxy {
  port: number;
  openPass(rules: PassRules): ProxyPass;
  close(): Promise<void>;
}

/** Over which connections are made: with loopback or without it. */
interface Way {
  reach: Reach;
  connect: buildConnector.connector;
  agent: Agent;
}

interface Proxy {
  passes: Map<string, ProxyPass>;
  /** The way for a port under a pass: loopback alone where the pass names its port. */
  wayTo: (port: number, pass: ProxyPass) => Way;
}

const ANSWER_MS = 30_000;
// RFC 9110 7.6.1: of one connection, not of the message.
const OF_A_HOP = new Set(
  ["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te"].concat([
    "trailer",
    "transfer-encoding",
    "upgrade",
    "host",
  ]),
);
const NO_PASS =
  'HTTP/1.1 407 No pass\r\nproxy-authenticate: Basic realm="looks"\r\ncontent-length: 0\r\n\r\n';
const REFUSED = "HTTP/1.1 403 Refused\r\ncontent-length: 0\r\n\r\n";

const bare = (host: string): string => host.toLowerCase().replace(/\.$/, "");

function passOf({ passes }: Proxy, { headers }: IncomingMessage): ProxyPass | undefined {
  return passes.get(headers["proxy-authorization"] ?? "");
}

/** The address as the guarded client has it: web schemes without a password, at a port that may be called. */
function targetOf(text: string, pass: ProxyPass, proxy: Proxy): { url: URL; way: Way } | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "http:" || url.username || url.password || url.hostname === "") return null;
  // A name with the root's dot behind it is the same name.
  const isNamed = (host: string): boolean => bare(host) === bare(url.hostname);
  if (pass.rules.refusedHosts.some(isNamed)) return null;
  const port = portOf(url);
  const way = proxy.wayTo(port, pass);
  if (mayCallLoopbackPort(port, way.reach)) return { url, way };
  pass.refuse(url.host);
  return null;
}

function noteRefusal(error: unknown, host: string, pass: ProxyPass): void {
  if (error instanceof GuardedFetchError && /^(?:address|port)_refused$/.test(error.code)) pass.refuse(host);
}

type Fields = Record<string, string | string[] | undefined>;

function ofTheMessage(headers: Fields): Fields {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_HOP.has(name.toLowerCase())));
}

async function forward(proxy: Proxy, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const pass = passOf(proxy, incoming);
  if (!pass) return void outgoing.writeHead(407, { "proxy-authenticate": 'Basic realm="looks"' }).end();
  pass.hold(outgoing.socket ?? incoming.socket);
  const target = targetOf(incoming.url ?? "", pass, proxy);
  const method = incoming.method ?? "GET";
  const isFine = target !== null && (pass.rules.mayAsk?.(method, target.url) ?? true);
  if (!isFine || !pass.admit()) return void outgoing.writeHead(403).end();
  const left = new AbortController();
  outgoing.once("close", () => left.abort());
  const hasBody = incoming.headers["content-length"] !== undefined || "transfer-encoding" in incoming.headers;
  const answer = await send(target.url, {
    method,
    headers: ofTheMessage(incoming.headers),
    body: hasBody ? incoming : null,
    dispatcher: target.way.agent,
    signal: left.signal,
  }).catch((error: unknown) => {
    noteRefusal(error, target.url.host, pass);
    throw error;
  });
  outgoing.writeHead(answer.statusCode, ofTheMessage(answer.headers));
  for await (const part of answer.body) {
    if (!(part instanceof Uint8Array) || !pass.take(part.byteLength)) return void outgoing.destroy();
    if (!outgoing.write(part)) await once(outgoing, "drain", { signal: left.signal });
  }
  outgoing.end();
}

function joined(client: Duplex, server: Duplex, pass: ProxyPass): void {
  for (const [from, to] of [
    [client, server],
    [server, client],
  ] as const) {
    pass.hold(from);
    from.on("data", (part: Buffer) => void pass.take(part.byteLength));
    from.on("error", () => to.destroy());
    from.once("close", () => to.destroy());
    from.pipe(to);
  }
}

function tunnel(proxy: Proxy, incoming: IncomingMessage, client: Duplex, head: Buffer): void {
  client.on("error", () => client.destroy());
  const pass = passOf(proxy, incoming);
  if (!pass) return void client.end(NO_PASS);
  const target = targetOf(`http://${incoming.url ?? ""}`, pass, proxy);
  if (!target || !pass.admit()) return void client.end(REFUSED);
  const { url, way } = target;
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  way.connect({ hostname, protocol: "http:", port: String(portOf(url)) }, (error, socket) => {
    if (error) {
      noteRefusal(error, url.host, pass);
      return void client.end(REFUSED);
    }
    if (client.destroyed || pass.used().isOver) {
      client.destroy();
      return void socket.destroy();
    }
    client.write("HTTP/1.1 200 Connected\r\n\r\n");
    if (head.byteLength > 0) socket.write(head);
    joined(client, socket, pass);
  });
}

/**
 * Opens a forward proxy on loopback over the guarded client's own connector: plain requests and tunnels go to public
 * addresses alone, at the ports that may be called, and each name is resolved here, checked and connected to as it was
 * checked. It serves whoever shows the credential of a pass, within what the pass allows, and nobody else.
 */
export async function openGuardedProxy(resolve: Resolve, reach: Reach): Promise<GuardedProxy> {
  const wayWith = (own: Reach): Way => ({
    reach: own,
    connect: openGuardedConnector({ resolve, reach: own }),
    agent: openGuardedAgent({ resolve, reach: own, timeoutMs: ANSWER_MS }),
  });
  const atHome = wayWith(reach);
  const outside = wayWith({ ...reach, allowsLoopback: () => false });
  const proxy: Proxy = {
    passes: new Map(),
    wayTo: (port, { rules }) => (rules.loopbackPorts.includes(port) ? atHome : outside),
  };
  const server = createServer((incoming, outgoing) => {
    forward(proxy, incoming, outgoing).catch((error: unknown) => {
      // What was refused or failed is told as that; an answer that has begun ends where it is.
      if (outgoing.headersSent) return outgoing.destroy();
      return outgoing.writeHead(error instanceof GuardedFetchError ? 403 : 502).end();
    });
  });
  server.on("connect", (incoming, client, head) => tunnel(proxy, incoming, client, head));
  server.on("clientError", (_error, client) => client.destroy());
  server.on("upgrade", (_incoming, client) => client.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    openPass(rules) {
      const pass = openPass(rules, () => proxy.passes.delete(basicOf(pass)));
      proxy.passes.set(basicOf(pass), pass);
      return pass;
    },
    async close() {
      for (const pass of proxy.passes.values()) pass.end();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
      await Promise.all([atHome, outside].map(({ agent }) => agent.destroy()));
    },
  };
}
