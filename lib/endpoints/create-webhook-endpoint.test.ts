import { afterAll, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider } from "@/test/make-provider";
import { WEBHOOK } from "@/test/make-world";
import { createWebhookEndpoint } from "./create-webhook-endpoint";
import { endEndpoint } from "./end-endpoint";
import { WEBHOOK_PROFILE } from "./endpoint-profile";

afterAll(closeDeployment);

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
