import { afterAll, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider } from "@/test/make-provider";
import { WEBHOOK } from "@/test/make-world";
import { createWebhookEndpoint } from "./create-webhook-endpoint";
import { endEndpoint } from "./end-endpoint";
import { WEBHOOK_PROFILE } from "./endpoint-profile";
import { updateWebhookEndpoint } from "./update-webhook-endpoint";

afterAll(closeDeployment);

it("makes and changes no webhook to a port that was not allowed", async () => {
  const provider = await makeProvider();
  const ctx = provider.ctx();
  const { endpointId } = await createWebhookEndpoint({ ctx, input: WEBHOOK });
  const message = "must be at port 443 or 80, or at one that this deployment allows";
  for (const url of ["https://erp.example:8443/hook", "http://erp.example:6379/", "http://127.0.0.1:25/"]) {
    const refused = { code: "invalid", fields: [{ path: "url", message }] };
    const made = createWebhookEndpoint({ ctx, input: { ...WEBHOOK, url } });
    await expect(made).rejects.toMatchObject(refused);
    await expect(updateWebhookEndpoint({ ctx, input: { endpointId, url } })).rejects.toMatchObject(refused);
  }
  Object.assign(env(), { OUTGOING_PORTS: [8_443] });
  await updateWebhookEndpoint({ ctx, input: { endpointId, url: "https://erp.example:8443/hook" } });
  Object.assign(env(), { OUTGOING_PORTS: [] });
});

it("makes a hundred webhooks at most, however many people add one at once, and again once one is ended", async () => {
  const provider = await makeProvider();
  const { providerId } = provider;
  const ctx = provider.ctx();
  const row = () => ({
    providerId,
    id: newId(ctx.now),
    kind: "webhook",
    name: "Procurement",
    url: WEBHOOK.url,
    events: WEBHOOK.events,
    profile: toJson(WEBHOOK_PROFILE),
    createdAt: ctx.now,
  });
  const ended = { ...row(), endedAt: ctx.now };
  const elsewhere = { ...row(), kind: "push", counterpart: "coordination-platform" };
  const first = row();
  const open = [first, ...Array.from({ length: 97 }, row)];
  await withTenant(ctx, (tx) => tx.endpoint.createMany({ data: [...open, ended, elsewhere] }));

  const add = () => createWebhookEndpoint({ ctx: provider.ctx(), input: WEBHOOK });
  const made = await Promise.allSettled(Array.from({ length: 4 }, add));
  const refused = made.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused).toHaveLength(2);
  for (const error of refused) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ status: 409, reason: "too_many_endpoints" });
  }
  await endEndpoint({ ctx, input: { endpointId: first.id } });
  await add();
  await expect(add()).rejects.toMatchObject({ reason: "too_many_endpoints" });
});
