import type { Context } from "hono";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { mayReadMetrics, METRICS_TYPE, metricsText } from "@/lib/core/metrics";
import { readGauges } from "@/lib/operator";
import { settleAnswerCounts } from "./count-requests";
import { peerOf } from "./peer-of";

/** The process's metrics; to whoever may not read them there is no such route. */
export async function serveMetrics(c: Context, now: Date): Promise<Response> {
  const reader = {
    remoteAddress: peerOf(c),
    isForwarded: c.req.header("x-forwarded-for") !== undefined || c.req.header("forwarded") !== undefined,
    authorization: c.req.header("authorization"),
  };
  if (!mayReadMetrics(reader, env().ACCORDANT_METRICS_TOKEN)) throw notFound("route");
  settleAnswerCounts();
  const text = await metricsText(await readGauges(now), now);
  return c.text(text, 200, { "content-type": METRICS_TYPE, "cache-control": "no-store" });
}
