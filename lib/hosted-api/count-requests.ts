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

const kept = new Map<string, { inc(): void }>();

/** Counts an answer that was served from memory; found again by one look-up, since it is the hot path. */
export function countAnswer(operation: string, status: number): void {
  const key = `${status} ${operation}`;
  let counter = kept.get(key);
  if (!counter) {
    const route = `/:provider/v1/sites/:site/${operation}`;
    counter = METERS.requests.labels({ route, method: "GET", status: String(status) });
    kept.set(key, counter);
  }
  counter.inc();
}
