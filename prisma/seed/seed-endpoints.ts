import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { createPushEndpoint, createWebhookEndpoint, runEndpointTest } from "@/lib/endpoints";

const Client = z.object({ clientId: z.string(), clientSecret: z.string() });
const INBOX = "hengli";

async function order(url: string, body: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}

/** A customer's system that is told of changes, at the simulators' receiver, and a first test to it. */
async function seedWebhook(ctx: Ctx, simulatorsUrl: string): Promise<void> {
  const receiver = `${simulatorsUrl}/webhook-receiver`;
  const { endpointId, verifyWith } = await createWebhookEndpoint({
    ctx: { ...ctx, now: systemNow() },
    input: {
      name: "Hengli procurement",
      url: `${receiver}/${INBOX}`,
      events: ["lsp.status.changed", "verdict.changed", "deadline.due", "filing.decided"],
    },
  });
  await order(`${receiver}/control/inboxes`, { name: INBOX, secrets: [verifyWith] });
  await runEndpointTest({ ctx: { ...ctx, now: systemNow() }, input: { endpointId } });
}

/** A connection to the simulated platform, as a client that it knows. */
async function seedConnection(ctx: Ctx, simulatorsUrl: string): Promise<void> {
  const url = `${simulatorsUrl}/coordination-platform`;
  const known = await order(`${url}/control/clients`, { name: ctx.providerSlug });
  const { clientId, clientSecret } = Client.parse(known);
  const authentication = { kind: "oauth2" as const, tokenUrl: `${url}/oauth2/token`, clientId };
  await createPushEndpoint({
    ctx: { ...ctx, now: systemNow() },
    input: {
      counterpart: "coordination-platform",
      name: "Coordination platform",
      url,
      profile: { authentication, signature: "http_message", body: { kind: "json" } },
      clientSecret,
    },
  });
}

/** Gives a demo provider a webhook and a connection, both answered by the simulators. */
export async function seedEndpoints(ctx: Ctx, simulatorsUrl: string): Promise<void> {
  await seedWebhook(ctx, simulatorsUrl);
  await seedConnection(ctx, simulatorsUrl);
}
