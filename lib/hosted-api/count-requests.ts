import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { METERS } from "@/lib/core/metrics";
import type { AnswerOperation } from "@/lib/regimes";

/** Counts what the app answers, by route as it is written, so that no address of anybody's becomes a label. */
export const countRequests: MiddlewareHandler = async (c, next) => {
  await next();
  const path = routePath(c, -1);
  const route = path.includes("*") ? "none" : path;
  METERS.requests.inc({ route, method: c.req.method, status: String(c.res.status) });
};

const fromMemory = new Map<AnswerOperation, Map<number, number>>();

/** Counts an answer that was served from memory; only a look-up and a sum, since it is the hot path. */
export function countAnswer(operation: AnswerOperation, status: number): void {
  let byStatus = fromMemory.get(operation);
  if (!byStatus) fromMemory.set(operation, (byStatus = new Map<number, number>()));
  byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
}

/** Adds what was served from memory to the process's metrics. */
export function settleAnswerCounts(): void {
  for (const [{ name }, byStatus] of fromMemory) {
    for (const [status, count] of byStatus) {
      const route = `/:provider/v1/sites/:site/${name}`;
      METERS.requests.inc({ route, method: "GET", status: String(status) }, count);
    }
  }
  fromMemory.clear();
}
