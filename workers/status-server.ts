import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { env, type Environment } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { mayReadMetrics, METRICS_TYPE, metricsText } from "@/lib/core/metrics";
import { readGauges } from "@/lib/operator";

interface Status {
  isReady: () => Promise<boolean>;
  clock: () => Date;
}

interface Page {
  status: number;
  type: string;
  body: string;
}

const json = (status: number, value: object): Page => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});
const NOTHING = json(404, { status: "not found" });

async function metrics(incoming: IncomingMessage, clock: () => Date): Promise<Page> {
  const { headers, socket } = incoming;
  const reader = {
    remoteAddress: socket.remoteAddress ?? null,
    isForwarded: headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined,
    authorization: headers.authorization,
  };
  if (!mayReadMetrics(reader, env().ACCORDANT_METRICS_TOKEN)) return NOTHING;
  const now = clock();
  return { status: 200, type: METRICS_TYPE, body: await metricsText(await readGauges(now), now) };
}

async function pageOf(incoming: IncomingMessage, { isReady, clock }: Status): Promise<Page> {
  if (incoming.method !== "GET") return NOTHING;
  if (incoming.url === "/healthz") return json(200, { status: "ok" });
  if (incoming.url === "/metrics") return metrics(incoming, clock);
  if (incoming.url !== "/readyz") return NOTHING;
  return (await isReady()) ? json(200, { status: "ready" }) : json(503, { status: "not ready" });
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, status: Status): Promise<void> {
  const page = await pageOf(incoming, status).catch((error: unknown) => {
    log().warn({ error: error instanceof Error ? error.message : String(error) }, "status not told");
    return json(503, { status: "unavailable" });
  });
  outgoing.writeHead(page.status, { "content-type": page.type }).end(page.body);
}

/**
 * Answers how a worker fares at `WORKER_PORT`: `/healthz`, `/readyz`, `/metrics`. In the demo only to the machine
 * itself; nowhere where no port is set.
 */
export async function openStatusServer(
  status: Status,
  { WORKER_PORT, ACCORDANT_DEMO }: Pick<Environment, "WORKER_PORT" | "ACCORDANT_DEMO"> = env(),
): Promise<{ close(): Promise<void> }> {
  if (WORKER_PORT === 0) return { close: () => Promise.resolve() };
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing, status));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(WORKER_PORT, ACCORDANT_DEMO === "1" ? "127.0.0.1" : undefined, () => resolve());
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
