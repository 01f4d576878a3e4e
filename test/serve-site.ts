import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface ServedSite {
  url: string;
  /** Paths with their query that were asked for, in their order. */
  asked: string[];
  /** Connections that were made. */
  accepted: () => number;
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves a site on loopback, bytes and timing as its answers say; what has none is 404. */
export async function serveSite(answers: Record<string, Answer | string> | Answer): Promise<ServedSite> {
  const asked: string[] = [];
  let accepted = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = typeof answers === "function" ? answers : answers[path];
    if (answer === undefined) return void response.writeHead(404).end("none");
    if (typeof answer === "function") return answer(request, response);
    if (answer.startsWith("->")) return void response.writeHead(302, { location: answer.slice(2) }).end();
    if (answer.startsWith("!")) return void response.writeHead(Number(answer.slice(1))).end("not now");
    const type = path.endsWith(".xml")
      ? "application/xml"
      : path.endsWith(".txt")
        ? "text/plain"
        : "text/html";
    response.writeHead(200, { "content-type": type }).end(answer);
  });
  server.on("connection", () => (accepted += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    asked,
    accepted: () => accepted,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
