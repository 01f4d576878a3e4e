import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError, notFound } from "@/lib/core/errors";
import { log, withLogFields } from "@/lib/core/log";
import { parse } from "@/lib/core/parse";
import { authenticateKey } from "@/lib/identity";
import type { AnswerStore } from "./answer-store";
import { countRequests } from "./count-requests";
import { serveMetrics } from "./serve-metrics";
import { toProblem } from "./problem";
import type { Route } from "./route";
import { findOperation, listRoutes } from "./routes";
import { serveAnswer } from "./serve-answer";

const LOGGED_PATH_MAX = 300;
const BODY_BYTES_MAX = 256 * 1024;

export interface HostedApi {
  store: AnswerStore;
  clock: () => Date;
  /** Whether the process may be sent traffic. */
  isReady: () => Promise<boolean>;
}

function honoPath(route: Route): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
  return route.base === "provider" ? `/:provider/v1${path}` : path;
}

/** Whether no link of ours could ever have led to a path: escapes that stand for nothing, or control characters. */
function isMalformed(path: string): boolean {
  try {
    return /\p{Cc}|\/\/|\.\.\//u.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}

function refuse(c: Context, error: unknown): Response {
  const problem = toProblem(error);
  if (!(error instanceof AppError)) {
    const text = error instanceof Error ? error.message : String(error);
    log().error({ error: text, method: c.req.method, path: c.req.path }, "request failed");
  } else if (problem.status !== 404 || isMalformed(c.req.path)) {
    const reason = problem.status === 404 ? "malformed_url" : problem.reason;
    const path = c.req.path.slice(0, LOGGED_PATH_MAX);
    log().info({ reason, status: problem.status, method: c.req.method, path }, "refused");
  }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json" },
  });
}

function readJson(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new AppError("malformed", "malformed", "The body is not JSON.");
  }
}

async function run(route: Route, c: Context, api: HostedApi, requestId: string): Promise<Response> {
  const now = api.clock();
  const params: Record<string, string> = c.req.param();
  const ctx =
    route.access === "management"
      ? await authenticateKey(c.req.header("authorization"), params["provider"] ?? "", now, requestId)
      : null;
  const query = parse(route.query, c.req.query());
  const body = route.method === "GET" ? "" : await c.req.text();
  const json = route.access === "management" ? readJson(body) : null;
  const headers = Object.fromEntries(c.req.raw.headers);
  const texts = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === "string" ? value : undefined]),
  );
  const result = await route.handle({ params, query: texts, headers, body, json, ctx, now, requestId });
  const type = { "content-type": "application/json" };
  return new Response(typeof result.body === "string" ? result.body : JSON.stringify(result.body), {
    status: result.status,
    headers: { ...type, ...result.headers },
  });
}

// One line a request that somebody is known for, under the id that its answer carries; public answers leave none.
async function runLogged(route: Route, c: Context, api: HostedApi): Promise<Response> {
  const requestId = randomUUID();
  const started = performance.now();
  return withLogFields({ requestId }, async () => {
    const response = await run(route, c, api, requestId).catch((error: unknown) => refuse(c, error));
    response.headers.set("x-request-id", requestId);
    const ms = Math.round(performance.now() - started);
    log().info({ method: c.req.method, route: honoPath(route), status: response.status, ms }, "request");
    return response;
  });
}

function pairs(flat: readonly string[]): Record<string, string> {
  const names = flat.filter((_text, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name, flat[2 * index + 1] ?? ""]));
}

/** The hosted API as a Hono app: answers from memory, every other route from the one list. */
export function createHostedApi(api: HostedApi): Hono {
  const app = new Hono();
  app.use(countRequests);
  app.onError((error, c) => refuse(c, error));
  app.notFound((c) => refuse(c, notFound("route")));
  // Not on GET: its body is never read, and to look for one costs more than its answer.
  app.on(
    ["POST", "PATCH", "DELETE"],
    "*",
    bodyLimit({
      maxSize: BODY_BYTES_MAX,
      onError: () => {
        throw new AppError(
          "too_large",
          "too_large",
          `The body is larger than ${BODY_BYTES_MAX} bytes; send less at a time.`,
        );
      },
    }),
  );
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const isReady = await api.isReady();
    return c.json({ status: isReady ? "ready" : "not ready" }, isReady ? 200 : 503);
  });
  app.get("/metrics", (c) => serveMetrics(c, api.clock()));
  for (const route of listRoutes()) {
    const operation = route.access === "public" ? findOperation(route.operationId) : null;
    if (!operation) {
      app.on(route.method, honoPath(route), (c) => runLogged(route, c, api));
      continue;
    }
    app.get(honoPath(route), async (c) => {
      const { status, body, headers } = await serveAnswer(api.store, {
        providerSlug: c.req.param("provider") ?? "",
        siteSlug: c.req.param("site") ?? "",
        operation,
        query: c.req.query(),
        ifNoneMatch: c.req.header("if-none-match"),
      });
      return new Response(body, { status, headers: pairs(headers) });
    });
  }
  return app;
}
