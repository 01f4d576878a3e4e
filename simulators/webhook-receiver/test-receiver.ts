import { randomUUID, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { startReceiver } from "./start-receiver";

export const SECRET = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;
export const OTHER_SECRET = `whsec_${Buffer.alloc(32, 4).toString("base64")}`;

/** How a webhook is sent: everything has a right default; a header that is null is left out. */
export interface Sending {
  inbox?: string;
  id?: string;
  body?: string;
  secrets?: string[];
  privateKey?: KeyObject;
  /** Seconds from now. */
  signedAt?: number;
  headers?: Record<string, string | null>;
}

export function webhookBody(more: object = {}): string {
  return JSON.stringify({
    type: "site.status_changed",
    timestamp: new Date().toISOString(),
    data: {},
    ...more,
  });
}

/** Headers of a webhook: `v1` by an independent implementation, `v1a` by hand. */
function signedHeaders(sending: Sending, body: string): Headers {
  const id = sending.id ?? `msg_${randomUUID()}`;
  const at = new Date((Math.floor(Date.now() / 1000) + (sending.signedAt ?? 0)) * 1000);
  const seconds = String(at.getTime() / 1000);
  const signatures = (sending.secrets ?? [SECRET]).map((secret) => new Webhook(secret).sign(id, at, body));
  if (sending.privateKey) {
    const content = Buffer.from(`${id}.${seconds}.${body}`);
    signatures.push(`v1a,${sign(null, content, sending.privateKey).toString("base64")}`);
  }
  return new Headers({
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": signatures.join(" "),
  });
}

/** A receiver on a free port with one inbox, and short words for sending and ordering. */
export async function startTestReceiver(stateFile: string | null = null) {
  const receiver = await startReceiver({ port: 0, stateFile, now: () => new Date() });
  const order = (path: string, body: unknown): Promise<Response> =>
    fetch(`${receiver.url}/control/${path}`, { method: "POST", body: JSON.stringify(body) });
  const send = (sending: Sending = {}): Promise<Response> => {
    const body = sending.body ?? webhookBody();
    const headers = signedHeaders(sending, body);
    for (const [name, value] of Object.entries(sending.headers ?? {}))
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    return fetch(`${receiver.url}/${sending.inbox ?? "main"}`, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
  };
  return {
    ...receiver,
    order,
    send,
    look: async (path: string): Promise<unknown> => (await fetch(`${receiver.url}/control/${path}`)).json(),
  };
}
export type TestReceiver = Awaited<ReturnType<typeof startTestReceiver>>;
