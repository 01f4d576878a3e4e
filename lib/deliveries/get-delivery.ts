import { z } from "zod";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { toDeliveryRow, type DeliveryRow } from "./delivery-row";

const Headers = z.record(z.string(), z.string());
const Request = z.object({ method: z.string(), url: z.string(), headers: Headers });
const Response = z.object({ status: z.number(), headers: Headers, body: z.string() });

/** One try: what was sent, what came back, and how long it took. */
export interface AttemptRow {
  id: string;
  attempt: number;
  at: Date;
  durationMs: number;
  outcome: "done" | "failed" | "probe_failed";
  /** Codes of what went wrong: `error`, `status`, `where`. */
  detail: Record<string, string>;
  request: z.infer<typeof Request> | null;
  response: z.infer<typeof Response> | null;
}

export interface DeliveryDetail extends DeliveryRow {
  payload: unknown;
  result: unknown;
  /** Its endpoint is paused or disabled, so that nothing goes out by itself. */
  isStopped: boolean;
  /** Its endpoint was ended, so that there is no page of it any more. */
  isEnded: boolean;
  attemptRows: AttemptRow[];
}

export const NamedDelivery = z.object({ deliveryId: z.uuid() });

// Whoever may not see endpoints sees whose host was asked, not under which address, nor how it was signed.
function seenBy(ctx: Ctx, request: AttemptRow["request"]): AttemptRow["request"] {
  if (ctx.clients === "all" || request === null) return request;
  return { method: request.method, url: new URL(request.url).origin, headers: {} };
}

const OUTCOMES = ["done", "failed", "probe_failed"] as const;

/** One webhook or push with its message and every attempt, newest first; throws `not_found`. */
export async function getDelivery({
  ctx,
  input,
}: Call<z.infer<typeof NamedDelivery>>): Promise<DeliveryDetail> {
  requirePermission(ctx, "delivery:read");
  const { deliveryId } = parse(NamedDelivery, input);
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    const row = await tx.outbox.findFirst({
      where: { providerId, id: deliveryId, kind: { in: ["webhook", "push"] } },
    });
    if (!row) throw notFound("delivery");
    const endpoint = await tx.endpoint.findFirst({
      where: { providerId, id: row.endpoint },
      select: { name: true, endedAt: true },
    });
    const health = await tx.endpointHealth.findFirst({
      where: { providerId, id: row.endpoint },
      select: { state: true },
    });
    const attempts = await tx.deliveryAttempt.findMany({
      where: { outboxId: deliveryId, at: { gte: row.createdAt } },
      orderBy: { at: "desc" },
      take: 100,
    });
    return {
      ...toDeliveryRow(row, endpoint?.name ?? ""),
      payload: row.payload,
      result: row.result,
      isEnded: endpoint !== null && endpoint.endedAt !== null,
      isStopped: health !== null && health.state !== "active",
      attemptRows: attempts.map(({ id, attempt, at, durationMs, outcome, detail, request, response }) => ({
        id,
        attempt,
        at,
        durationMs,
        outcome: OUTCOMES.find((known) => known === outcome) ?? "failed",
        detail: Headers.catch({}).parse(detail),
        request: seenBy(ctx, Request.nullable().catch(null).parse(request)),
        response: Response.nullable().catch(null).parse(response),
      })),
    };
  });
}
