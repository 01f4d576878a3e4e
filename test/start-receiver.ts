import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { TLSSocket } from "node:tls";

/** A request as a receiver got it. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  at: Date;
  /** Who its client's certificate names; null where none was shown. */
  peer: string | null;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** Connections that were opened, answered or not. */
  connections: () => number;
  /** What is answered from now on. */
  answer: (handler: Answerer) => void;
  close: () => Promise<void>;
}

export type Answerer = (request: Received, response: ServerResponse) => void;

const taken: Answerer = (_request, response) => response.writeHead(204).end();

/** A server over TLS that takes only clients with a certificate of that authority. */
export interface MutualTls {
  cert: string;
  key: string;
  ca: string;
}

function peerOf({ socket }: IncomingMessage): string | null {
  const subject = socket instanceof TLSSocket ? socket.getPeerCertificate().subject : null;
  return subject ? String(subject.CN) : null;
}

async function read(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const body = Buffer.concat(parts).toString("utf8");
  return { path: request.url ?? "", headers, body, at: new Date(), peer: peerOf(request) };
}

/** A customer's server that keeps what it gets and answers as it is told; 204 at first. */
export async function startReceiver(tls?: MutualTls): Promise<Receiver> {
  const received: Received[] = [];
  let handler = taken;
  let opened = 0;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    void read(request).then(
      (got) => {
        received.push(got);
        handler(got, response);
      },
      () => response.destroy(),
    );
  };
  const server = tls
    ? createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: true }, take)
    : createServer(take);
  server.on("connection", () => (opened += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    received,
    connections: () => opened,
    answer: (next) => (handler = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
