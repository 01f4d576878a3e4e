import { z } from "zod";
import type { Target } from "@/lib/endpoints";
import type { ClaimedRow, SendResult } from "@/lib/outbox";
import { findPush, type Exchange } from "@/lib/regimes";
import { judgeExchange } from "./judge-exchange";
import { sendRequest, type Exchange as Sent } from "./send-request";

const Payload = z.record(z.string(), z.unknown());
// What says nothing about the push itself, only that now is not the time or the token is not ours.
const TRANSPORT = [401, 408, 410, 429, 502, 503, 504];

function judge(push: Exchange, exchange: Sent, now: Date): SendResult {
  const byStatus = judgeExchange(exchange, now);
  const { response } = exchange;
  if (!response || TRANSPORT.includes(response.status) || (response.status >= 300 && response.status < 400))
    return byStatus;
  const { status, contentType, body } = response;
  const reading = push.read({ status, contentType, body: body.toString("utf8") });
  const kept = {
    ...(byStatus.request ? { request: byStatus.request } : {}),
    ...(byStatus.response ? { response: byStatus.response } : {}),
  };
  if (reading.state === "taken")
    return { outcome: "done", detail: { status: String(status) }, result: { ...reading }, ...kept };
  const detail = { error: reading.failure, status: String(status) };
  if (reading.state === "refused")
    return { outcome: "refused", isAnswer: true, detail, result: { ...reading }, ...kept };
  return { outcome: "retry", blame: "endpoint", detail, ...kept };
}

/** Sends one push to a counterpart as its regime words it, and has the regime read the answer. */
export async function sendPushRow(target: Target, row: ClaimedRow, now: Date): Promise<SendResult> {
  const push = findPush(target.counterpart ?? "", row.event ?? "");
  const payload = Payload.safeParse(row.payload);
  if (!push || !payload.success)
    return {
      outcome: "refused",
      isAnswer: false,
      detail: { error: "push_malformed" },
      result: { failure: "push_malformed" },
    };
  const outgoing = {
    id: row.id,
    url: push.url(target.url),
    headers: { accept: "application/json", "idempotency-key": `"${row.id}"` },
    body: JSON.stringify(payload.data),
  };
  return judge(push, await sendRequest(target, outgoing, now), now);
}
