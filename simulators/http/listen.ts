import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

/** Every simulator's app: Hono over node:http, whose raw socket some faults need. */
export type SimulatorApp = Hono<{ Bindings: HttpBindings }>;

/** Something that listens, and how to stop it. */
export interface Listening {
  /** Origin without a trailing slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Serves an app on 127.0.0.1; port 0 takes a free one. Rejects with one sentence where the port is taken. */
export async function listen(app: SimulatorApp, port: number): Promise<Listening> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done, fail) => {
    server.once("error", (error) => fail(new Error(`Port ${port} cannot be used: ${error.message}.`)));
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
