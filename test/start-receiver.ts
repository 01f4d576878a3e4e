import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A request as a receiver got it. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  at: Date;
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

async function read(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return { path: request.url ?? "", headers, body: Buffer.concat(parts).toString("utf8"), at: new Date() };
}

/** A customer's server that keeps what it gets and answers as it is told; 204 at first. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let handler = taken;
  let opened = 0;
  const server = createServer((request, response) => {
    void read(request).then(
      (got) => {
        received.push(got);
        handler(got, response);
      },
      () => response.destroy(),
    );
  });
  server.on("connection", () => (opened += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
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
