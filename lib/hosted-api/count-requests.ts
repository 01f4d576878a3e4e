import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { METERS } from "@/lib/core/metrics";

/** Counts what the app answers, by route as it is written, so that no address of anybody's becomes a label. */
export const countRequests: MiddlewareHandler = async (c, next) => {
  await next();
  const path = routePath(c, -1);
  const route = path.includes("*") ? "none" : path;
  METERS.requests.inc({ route, method: c.req.method, status: String(c.res.status) });
};
