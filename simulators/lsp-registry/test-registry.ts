import { createServer } from "node:http";
import { z } from "zod";
import { startRegistry } from "./start-registry";

export const TEST_SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

/** A callback as it reached the receiver. */
export interface Arrived {
  headers: Record<string, string>;
  body: string;
}

/** A receiver of callbacks on a free port; `answers` are its next statuses, 204 after them. */
export async function startReceiver(answers: number[] = []): Promise<{
  url: string;
  arrived: Arrived[];
  close: () => Promise<void>;
}> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      const headers = z.record(z.string(), z.string()).parse(request.headers);
      arrived.push({ headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/callbacks/lsp-registry`,
    arrived,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A registry on a free port, with short words for asking and ordering it. */
export async function startTestRegistry(callbackUrl: string, stateFile: string | null = null) {
  const registry = await startRegistry({ port: 0, callbackUrl, callbackSecret: TEST_SECRET, stateFile });
  return {
    ...registry,
    ask: (number: string) =>
      fetch(`${registry.url}/certificates/${number}`, { headers: { accept: "application/json" } }),
    order: (path: string, body: unknown) =>
      fetch(`${registry.url}/control/${path}`, { method: "POST", body: JSON.stringify(body) }),
    look: async (path: string): Promise<unknown> => (await fetch(`${registry.url}/control/${path}`)).json(),
  };
}
export type TestRegistry = Awaited<ReturnType<typeof startTestRegistry>>;
