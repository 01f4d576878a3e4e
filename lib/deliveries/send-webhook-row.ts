import type { Target } from "@/lib/endpoints";
import type { ClaimedRow, SendResult } from "@/lib/outbox";
import { judgeExchange } from "./judge-exchange";
import { sendRequest } from "./send-request";

/** Sends one event to a customer's endpoint; the row's id is its `webhook-id`, whatever is sent again. */
export async function sendWebhookRow(target: Target, row: ClaimedRow, now: Date): Promise<SendResult> {
  const outgoing = { id: row.id, url: target.url, headers: {}, body: JSON.stringify(row.payload) };
  return judgeExchange(await sendRequest(target, outgoing, now), now);
}
