import type { Context } from "hono";
import { z } from "zod";
import { problemAnswer } from "../kit/answer";
import type { ReadRequest } from "../kit/take-request";
import type { Delivery } from "./inbox";
import type { OpenInbox } from "./inboxes";

const BYTES_MAX = 20_000;
const TOLERANCE_SECONDS = 300;

/** Everything the receiver refuses, each under a code that stays. */
export const REFUSALS = {
  inbox_unknown: [404, "Not found", "There is no inbox with this name."],
  method_not_allowed: [405, "Method not allowed", "Webhooks are sent with POST."],
  media_type: [415, "Unsupported media type", "A webhook is sent as application/json."],
  too_large: [413, "Content too large", "A webhook has at most 20 kB."],
  header_missing: [
    400,
    "Bad request",
    "One of webhook-id, webhook-timestamp and webhook-signature is missing.",
  ],
  timestamp_malformed: [400, "Bad request", "The header webhook-timestamp is no whole number of seconds."],
  timestamp_stale: [401, "Unauthorized", "The webhook was signed more than 300 seconds away from now."],
  signature_wrong: [401, "Unauthorized", "No signature holds under a key of this inbox."],
  body_malformed: [422, "Unprocessable content", "The body is no object of type, timestamp and data."],
} as const;
type RefusalCode = keyof typeof REFUSALS;

const Body = z.object({
  type: z.string().regex(/^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*$/),
  timestamp: z.iso.datetime({ offset: true }),
  data: z.record(z.string(), z.unknown()),
});

export function refused(code: RefusalCode): ReadRequest {
  const [status, title, detail] = REFUSALS[code];
  const type = `https://receiver.example/problems/${code.replaceAll("_", "-")}`;
  const headers: Record<string, string> = status === 405 ? { allow: "POST" } : {};
  return {
    refusal: problemAnswer({ type, title, status, detail, code }, headers),
    why: `${code}: ${detail}`,
  };
}

/** Reads a webhook (Standard Webhooks 1.0) and completes the log's entry; gives its id, or the code of its refusal. */
export async function readDelivery(
  c: Context,
  { check }: OpenInbox,
  delivery: Delivery,
  now: Date,
): Promise<{ id: string } | RefusalCode> {
  if (c.req.method !== "POST") return "method_not_allowed";
  if (!/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "")) return "media_type";
  const body = await readBody(c);
  if (body === null) return "too_large";
  const id = c.req.header("webhook-id");
  const timestamp = c.req.header("webhook-timestamp");
  const signature = c.req.header("webhook-signature");
  if (!id || !timestamp || !signature) return "header_missing";
  if (!/^\d{1,12}$/.test(timestamp)) return "timestamp_malformed";
  delivery.signatures = check({ id, timestamp, body }, signature);
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return "timestamp_stale";
  delivery.verified = delivery.signatures.some(({ verifiedBy }) => verifiedBy !== null);
  if (!delivery.verified) return "signature_wrong";
  const parsed = Body.safeParse(jsonOrNull(body));
  if (!parsed.success) return "body_malformed";
  delivery.type = parsed.data.type;
  return { id };
}

async function readBody(c: Context): Promise<Buffer | null> {
  if (Number(c.req.header("content-length") ?? 0) > BYTES_MAX) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of c.req.raw.body ?? []) {
    length += piece.length;
    if (length > BYTES_MAX) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function jsonOrNull(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return null;
  }
}
