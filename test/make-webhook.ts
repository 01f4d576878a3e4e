import { createWebhookEndpoint, publishEvents } from "@/lib/endpoints";
import { withTenant } from "@/lib/core/db/tenant";
import { openSender } from "@/lib/deliveries";
import { drainEndpoint } from "@/lib/outbox";
import type { MadeProvider } from "./make-provider";

/** A webhook endpoint of a provider, with what its receiver checks signatures with. */
export async function makeWebhook(
  provider: MadeProvider,
  url: string,
  over: { clientId?: string; scheme?: "hmac" | "ed25519"; now?: Date } = {},
): Promise<{ endpointId: string; verifyWith: string }> {
  const { clientId = null, scheme = "hmac", now = new Date() } = over;
  return createWebhookEndpoint({
    ctx: provider.ctx(now),
    input: { name: "Procurement", url, events: ["verdict.changed", "endpoint.test"], clientId, scheme },
  });
}

/** Publishes events of one provider that say nothing but their number. */
export async function publish(provider: MadeProvider, count: number, now = new Date()): Promise<void> {
  const ctx = provider.ctx(now);
  const subject = { clientId: null, subjectKind: "site", subjectId: provider.providerId };
  const events = Array.from({ length: count }, (_unused, index) => ({
    type: "verdict.changed" as const,
    ...subject,
    data: { index },
  }));
  await withTenant(ctx, (tx) => publishEvents(tx, ctx, events));
}

/** Drains an endpoint as a worker does, at a moment or by a clock. */
export function drainAt(endpoint: string, at: Date | (() => Date), leaseMs = 60_000): Promise<number> {
  const clock = typeof at === "function" ? at : () => at;
  return drainEndpoint({ endpoint, clock, openSender, spread: () => 0, leaseMs });
}
