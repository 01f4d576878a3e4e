import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { jsonAnswer, problemAnswer, send } from "./answer";
import type { Answer } from "./answer";
import type { Hit } from "./faults";
import type { Kit } from "./kit";

const SLOW_MS = 60_000;
const BYTE_MS = 1_000;
const RETRY_AFTER_SECONDS = 30;
const OVERSIZED_BYTES = 10_000_000;
// What drips where the right answer is empty: slower, at a byte a second, than anyone waits.
const FILLER = `{"status":"accepted","padding":"${"x".repeat(88)}"}`;

/** Carries a fault out in place of the right answer; `effect` does what was asked and gives that answer. */
export async function misbehave(
  c: Context<{ Bindings: HttpBindings }>,
  hit: Hit,
  effect: () => Promise<Answer> | Answer,
  kit: Pick<Kit, "path" | "damaged" | "stopping">,
): Promise<Response> {
  switch (hit.fault) {
    case "gone":
      return reset(c);
    case "error_500":
      return send(problemAnswer({ title: "Internal error", status: 500, detail: "No answer can be given." }));
    case "too_many":
      return tooMany(hit);
    case "redirect":
      return send({ status: 302, headers: { location: `${kit.path}/elsewhere` }, body: "" });
    case "gone_for_good":
      return send(problemAnswer({ title: "Gone", status: 410, detail: "This address is given up." }));
    case "answer_lost":
      await effect();
      return reset(c);
    case "html":
      await effect();
      return send({
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: MAINTENANCE,
      });
    case "oversized":
      await effect();
      return send(jsonAnswer(200, { padding: "x".repeat(OVERSIZED_BYTES) }));
    case "malformed":
    case "wrong_number":
      await effect();
      return send(jsonAnswer(200, kit.damaged(hit.fault)));
    case "slow": {
      const answer = await effect();
      await wait(hit.delayMs ?? SLOW_MS, null, { signal: kit.stopping }).catch(() => null);
      return send(answer);
    }
    case "byte_by_byte":
      return drip(await effect(), hit.delayMs ?? BYTE_MS, kit.stopping);
  }
}

function reset(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function tooMany({ retryAfterSeconds, delayMs }: Hit): Response {
  const fromDelay = delayMs === null ? RETRY_AFTER_SECONDS : Math.ceil(delayMs / 1000);
  const seconds = String(retryAfterSeconds ?? fromDelay);
  const detail = `Ask again in ${seconds} seconds.`;
  return send(problemAnswer({ title: "Too many requests", status: 429, detail }, { "retry-after": seconds }));
}

function drip(right: Answer, delayMs: number, stopping: AbortSignal): Response {
  const answer = right.body === "" ? { ...jsonAnswer(200, null), body: FILLER } : right;
  const bytes = new TextEncoder().encode(answer.body);
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
    status: answer.status,
    headers: { ...answer.headers, "content-length": String(bytes.length) },
  });
}

const MAINTENANCE = `<!doctype html><html lang="en"><title>Maintenance</title>
<h1>This system is being maintained</h1><p>Please come back later.</p></html>`;
