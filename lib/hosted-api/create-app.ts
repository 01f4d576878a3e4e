import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { except } from "hono/combine";
import { env } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { answerInApp } from "./answer-in-app";
import { carryOut } from "./carry-out";
import { countRequests } from "./count-requests";
import type { HostedApi } from "./hosted-api";
import { refuse } from "./refuse";
import type { Route } from "./route";
import { findOperation, listRoutes } from "./routes";
import { serveMetrics } from "./serve-metrics";

const BODY_BYTES_MAX = 256 * 1024;

function honoPath(route: Route): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
  return route.base === "provider" ? `/:provider/v1${path}` : path;
}

const limitBody = bodyLimit({
  maxSize: BODY_BYTES_MAX,
  onError: () => {
    throw new AppError(
      "too_large",
      "too_large",
      `The body is larger than ${BODY_BYTES_MAX} bytes; send less at a time.`,
    );
  },
});

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
    // What takes a file counts its bytes itself, as they come.
    except("/uploads/*", limitBody),
  );
  // A file is sent from a page of the portal, and from nowhere else.
  app.use("/uploads/*", cors({ origin: env().PORTAL_URL, allowMethods: ["POST"], maxAge: 600 }));
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const isReady = await api.isReady();
    return c.json({ status: isReady ? "ready" : "not ready" }, isReady ? 200 : 503);
  });
  app.get("/metrics", (c) => serveMetrics(c, api.clock()));
  for (const route of listRoutes()) {
    const operation = route.access === "public" ? findOperation(route.operationId) : null;
    if (!operation) app.on(route.method, honoPath(route), (c) => carryOut(route, c, api));
    else app.get(honoPath(route), (c) => answerInApp(operation, c, api));
  }
  return app;
}
