import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { createPushEndpoint, type CreatePushEndpoint } from "./create-push-endpoint";

let provider: MadeProvider;
beforeAll(async () => {
  provider = await makeProvider();
  Object.assign(env(), { ACCORDANT_DEMO: "0" });
});
afterAll(async () => {
  Object.assign(env(), { ACCORDANT_DEMO: "1" });
  await closeDeployment();
});

function connection(url: string, tokenUrl: string): CreatePushEndpoint {
  return {
    counterpart: "coordination-platform",
    name: "Platform",
    url,
    profile: {
      authentication: { kind: "oauth2", tokenUrl, clientId: "us", scope: null },
      signature: "http_message",
    },
    clientSecret: "a secret of theirs",
  };
}

describe("a connection outside a demo", () => {
  it.each([
    ["url", "http://platform.example/", "https://platform.example/token"],
    ["profile.authentication.tokenUrl", "https://platform.example/", "http://platform.example/token"],
  ])("is refused where %s would carry a secret in the clear", async (path, url, tokenUrl) => {
    const made = createPushEndpoint({ ctx: provider.ctx(), input: connection(url, tokenUrl) });
    await expect(made).rejects.toMatchObject({ code: "invalid", fields: [{ path }] });
  });

  it.each([
    ["url", "https://platform.example:8443/", "https://platform.example/token"],
    ["url", "https://127.0.0.1:8443/", "https://platform.example/token"],
    ["profile.authentication.tokenUrl", "https://platform.example/", "https://platform.example:8443/token"],
  ])(
    "is refused where %s is at a port that was not allowed, and made where it was",
    async (path, url, tokenUrl) => {
      const input = connection(url, tokenUrl);
      const message = "must be at port 443 or 80, or at one that this deployment allows";
      const made = createPushEndpoint({ ctx: provider.ctx(), input });
      await expect(made).rejects.toMatchObject({ code: "invalid", fields: [{ path, message }] });
      Object.assign(env(), { OUTGOING_PORTS: [8_443] });
      await createPushEndpoint({ ctx: provider.ctx(), input });
      Object.assign(env(), { OUTGOING_PORTS: [] });
    },
  );

  it("is one, however many people make it at once", async () => {
    const input = connection("https://platform.example/", "https://platform.example/token");
    await Promise.all(Array.from({ length: 4 }, () => createPushEndpoint({ ctx: provider.ctx(), input })));
    const open = await withTenant(provider.ctx(), (tx) =>
      tx.endpoint.count({ where: { counterpart: input.counterpart, endedAt: null } }),
    );
    expect(open).toBe(1);
  });
});
