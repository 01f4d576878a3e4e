import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { problem } from "../http/problem";
import type { AnswerFault } from "./faults";

const SLOW_MS = 60_000;
const BYTE_MS = 1_000;
const OVERSIZED_BYTES = 10_000_000;

/** An answer that was about to be sent: status and body in their right form. */
export interface RightAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** Carries a fault out in place of the right answer. `stopping` ends a slow answer early. */
export async function misbehave(
  c: Context<{ Bindings: HttpBindings }>,
  hit: { fault: AnswerFault; delayMs: number | null },
  right: RightAnswer,
  stopping: AbortSignal,
): Promise<Response> {
  switch (hit.fault) {
    case "slow":
      await wait(hit.delayMs ?? SLOW_MS, null, { signal: stopping }).catch(() => null);
      return send(right);
    case "gone":
      c.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case "error_500":
      return problem(c, 500, "Internal error", "The register cannot answer.");
    case "too_many":
      c.header("retry-after", "30");
      return problem(c, 429, "Too many requests", "Ask again in 30 seconds.");
    case "html":
      return send({ status: 200, contentType: "text/html; charset=utf-8", body: MAINTENANCE });
    case "malformed":
      return json({ number: 7, status: "ok", validUntil: "soon" });
    case "wrong_number":
      return json(otherCertificate());
    case "oversized":
      return json({ padding: "x".repeat(OVERSIZED_BYTES) });
    case "byte_by_byte":
      return drip(right, hit.delayMs ?? BYTE_MS, stopping);
  }
}

/** The right answer as a response. */
export function send(answer: RightAnswer): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: { "content-type": answer.contentType },
  });
}

function json(body: object): Response {
  return send({ status: 200, contentType: "application/json", body: JSON.stringify(body) });
}

function drip(right: RightAnswer, delayMs: number, stopping: AbortSignal): Response {
  const bytes = new TextEncoder().encode(right.body);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === bytes.length) return controller.close();
      await wait(delayMs, null, { signal: stopping }).catch(() => null);
      controller.enqueue(bytes.slice(sent, sent + 1));
      sent += 1;
    },
  });
  return new Response(body, {
    status: right.status,
    headers: { "content-type": right.contentType, "content-length": String(bytes.length) },
  });
}

function otherCertificate(): object {
  return {
    number: "RCEP-LSP-2026-999999",
    status: "active",
    entity: "Another provider",
    issuingCountries: ["CN", "JP"],
    languages: ["en", "zh"],
    validUntil: "2099-12-31",
    asOf: new Date().toISOString(),
  };
}

const MAINTENANCE = `<!doctype html><html lang="en"><title>Maintenance</title>
<h1>The register is being maintained</h1><p>Please come back later.</p></html>`;
