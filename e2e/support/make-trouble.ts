import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { withSystem } from "@/lib/core/db/system";
import type { Ctx } from "@/lib/core/ctx";
import { createWebhookEndpoint, endEndpoint, runEndpointTest } from "@/lib/endpoints";
import { addMember } from "@/lib/identity";
import { freePort } from "@/test/free-port";

const HOUR_MS = 3_600_000;

/** The product itself at work for the demo, at a moment. */
export async function demoCtx(now: Date): Promise<Ctx> {
  const row = await withSystem("story", (tx) => tx.provider.findFirst({ where: { slug: "demo" } }));
  const base = { providerSlug: "demo", reason: "story", requestId: randomUUID(), now };
  return systemCtx({ ...base, providerId: row?.id ?? "" });
}

async function sendTest(endpointId: string): Promise<void> {
  await runEndpointTest({ ctx: await demoCtx(new Date()), input: { endpointId } });
}

async function healthOf(endpointId: string) {
  return withTenant(await demoCtx(new Date()), (tx) =>
    tx.endpointHealth.findFirstOrThrow({ where: { id: endpointId } }),
  );
}

/**
 * A webhook whose first failure lies more than 120 hours back, so that the product pauses it at the next one: the
 * worker does, as it always does. Nobody listens at its address.
 */
export async function makePausedEndpoint(
  name: string,
): Promise<{ endpointId: string; end: () => Promise<void> }> {
  const failingSince = new Date(Date.now() - 122 * HOUR_MS);
  const { endpointId } = await createWebhookEndpoint({
    ctx: await demoCtx(failingSince),
    input: { name, url: `http://127.0.0.1:${await freePort()}/hook`, events: ["endpoint.test"] },
  });
  await sendTest(endpointId);
  await expect
    .poll(async () => (await healthOf(endpointId)).failingSince, { timeout: 20_000 })
    .not.toBeNull();
  const ctx = await demoCtx(new Date());
  await withTenant(ctx, (tx) =>
    tx.endpointHealth.updateMany({ where: { id: endpointId }, data: { failingSince } }),
  );
  await sendTest(endpointId);
  await expect.poll(async () => (await healthOf(endpointId)).state, { timeout: 20_000 }).toBe("paused");
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
