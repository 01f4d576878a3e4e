import type { SendResult } from "@/lib/outbox";
import { retryAfterMs } from "./retry-after";
import { keptResponse, type Exchange } from "./send-request";

function isIn(status: number, from: number): boolean {
  return status >= from && status < from + 100;
}

/**
 * What an answer means by its status alone (Standard Webhooks 1.0): 2xx is success, 410 ends the endpoint, everything
 * else is tried again, redirects included, not before `Retry-After` where it is given.
 */
export function judgeExchange({ request, response, failure, hidden }: Exchange, now: Date): SendResult {
  if (!response) {
    const [code = "unreachable"] = (failure ?? "").split(":");
    const detail = { error: code, where: failure ?? "" };
    return { outcome: "retry", blame: "endpoint", detail, request };
  }
  const kept = { request, response: keptResponse(response, hidden) };
  const { status } = response;
  if (isIn(status, 200)) return { outcome: "done", detail: { status: String(status) }, ...kept };
  if (status === 410) return { outcome: "gone", detail: { error: "gone", status: "410" }, ...kept };
  const wait = retryAfterMs(response.headers.get("retry-after"), now);
  const error = isIn(status, 300) ? "redirected" : `http_${status}`;
  const asked = wait === null ? {} : { retryAfterMs: wait };
  return {
    outcome: "retry",
    blame: "endpoint",
    detail: { error, status: String(status) },
    ...kept,
    ...asked,
  };
}
