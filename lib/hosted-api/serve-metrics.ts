import type { Context } from "hono";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { mayReadMetrics, METRICS_TYPE, metricsText } from "@/lib/core/metrics";
import { readGauges } from "@/lib/operator";

/** What the HTTP server hands the app of a connection; nothing where there is none. */
const Connection = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** The process's metrics; to whoever may not read them there is no such route. */
export async function serveMetrics(c: Context, now: Date): Promise<Response> {
  const connection = Connection.safeParse(c.env);
  const reader = {
    remoteAddress: connection.data?.incoming.socket.remoteAddress ?? null,
    isForwarded: c.req.header("x-forwarded-for") !== undefined || c.req.header("forwarded") !== undefined,
    authorization: c.req.header("authorization"),
  };
  if (!mayReadMetrics(reader, env().ACCORDANT_METRICS_TOKEN)) throw notFound("route");
  const text = await metricsText(await readGauges(now), now);
  return c.text(text, 200, { "content-type": METRICS_TYPE, "cache-control": "no-store" });
}
