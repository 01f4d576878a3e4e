import { randomUUID } from "node:crypto";
import { systemCtx } from "@/lib/core/system-ctx";
import { withSystem } from "@/lib/core/db/system";
import type { Ctx } from "@/lib/core/ctx";
import { concludeDeliveries, openSender } from "@/lib/deliveries";
import { createWebhookEndpoint, endEndpoint, runEndpointTest } from "@/lib/endpoints";
import { addMember } from "@/lib/identity";
import { drainEndpoint } from "@/lib/outbox";

const HOUR_MS = 3_600_000;

/** The product itself at work for the demo, at a moment. */
export async function demoCtx(now: Date): Promise<Ctx> {
  const row = await withSystem("story", (tx) => tx.provider.findFirst({ where: { slug: "demo" } }));
  const base = { providerSlug: "demo", reason: "story", requestId: randomUUID(), now };
  return systemCtx({ ...base, providerId: row?.id ?? "" });
}

async function fail(endpointId: string, at: Date): Promise<void> {
  await runEndpointTest({ ctx: await demoCtx(at), input: { endpointId } });
  await drainEndpoint({
    endpoint: endpointId,
    clock: () => at,
    openSender,
    spread: () => 0,
    leaseMs: 60_000,
  });
}

/** A webhook that nobody has answered for more than 120 hours, so that the product has paused it. */
export async function makePausedEndpoint(
  name: string,
): Promise<{ endpointId: string; end: () => Promise<void> }> {
  const start = new Date(Date.now() - 122 * HOUR_MS);
  const { endpointId } = await createWebhookEndpoint({
    ctx: await demoCtx(start),
    input: { name, url: "http://127.0.0.1:9/hook", events: ["endpoint.test"] },
  });
  await fail(endpointId, start);
  await fail(endpointId, new Date(start.getTime() + 121 * HOUR_MS));
  await concludeDeliveries(await demoCtx(new Date()));
  const end = async () => {
    await endEndpoint({ ctx: await demoCtx(new Date()), input: { endpointId } });
  };
  return { endpointId, end };
}

/** An owner whose mailbox does not exist. */
export async function addUnreachableOwner(): Promise<string> {
  const email = "typo@nobody.example";
  await addMember(await demoCtx(new Date()), {
    email,
    name: "Lin Typo",
    locale: "en",
    role: "owner",
    password: randomUUID(),
    allClients: true,
    clientIds: [],
  });
  return email;
}
