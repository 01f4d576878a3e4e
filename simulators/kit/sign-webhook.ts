import { createHmac } from "node:crypto";

/** Headers of a Standard Webhooks 1.0.0 message, symmetric scheme `v1`. */
export function signWebhook(
  secret: string,
  message: { id: string; timestampSeconds: number; body: string },
): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const content = `${message.id}.${message.timestampSeconds}.${message.body}`;
  const signature = createHmac("sha256", key).update(content).digest("base64");
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestampSeconds),
    "webhook-signature": `v1,${signature}`,
  };
}
