import { Webhook } from "standardwebhooks";
import { createEndpointSecret } from "@/lib/endpoints";
import { makeProvider } from "../make-provider";
import { drainAt, makeWebhook, publish } from "../make-webhook";
import { startReceiver } from "../start-receiver";

function holds(secret: string, got: { headers: Record<string, string>; body: string }, now: Date): boolean {
  const id = got.headers["webhook-id"] ?? "";
  const at = Number(got.headers["webhook-timestamp"]) * 1_000;
  if (Math.abs(now.getTime() - at) > 300_000) return false;
  const wanted = new Webhook(secret).sign(id, new Date(at), got.body);
  return (got.headers["webhook-signature"] ?? "").split(" ").includes(wanted);
}

/**
 * Case 12: a secret is replaced in the middle of many deliveries. How many could not be verified by the secret the
 * receiver had then (it changes over after half of the overlap), and whether the old one still holds afterwards.
 */
export async function rotateUnderLoad(
  deliveries: number,
): Promise<{ failures: number; oldStillHolds: boolean }> {
  const receiver = await startReceiver();
  const provider = await makeProvider();
  const start = new Date();
  const { endpointId, verifyWith: old } = await makeWebhook(provider, receiver.url, { now: start });
  const hour = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
  const send = async (count: number, at: Date): Promise<void> => {
    for (let done = 0; done < count; done += 500) await publish(provider, Math.min(500, count - done), at);
    await drainAt(endpointId, at);
  };
  const third = Math.floor(deliveries / 3);
  await send(third, hour(0));
  const input = { endpointId, overlapHours: 24 };
  const { verifyWith: next } = await createEndpointSecret({ ctx: provider.ctx(hour(1)), input });
  await send(third, hour(2));
  await send(deliveries - 2 * third, hour(20));
  const failures = receiver.received.filter((got, index) => {
    const secret = index < 2 * third ? old : next;
    const at = index < third ? hour(0) : index < 2 * third ? hour(2) : hour(20);
    return !holds(secret, got, at);
  }).length;
  await send(1, hour(26));
  const last = receiver.received.at(-1);
  const oldStillHolds = last === undefined || holds(old, last, hour(26));
  await receiver.close();
  return { failures: failures + (deliveries + 1 - receiver.received.length), oldStillHolds };
}
