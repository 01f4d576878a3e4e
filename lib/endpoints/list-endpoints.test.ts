import { afterAll, beforeAll, expect, it } from "vitest";
import { tenantPool } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { CONNECTION } from "@/test/make-world";
import { makeWebhook, publish } from "@/test/make-webhook";
import { createPushEndpoint, getEndpoint, listEndpointNames, listEndpoints } from ".";

let provider: MadeProvider;
let one: string;
let other: string;
let connection: string;
beforeAll(async () => {
  provider = await makeProvider();
  const url = "http://127.0.0.1:9009/hook";
  ({ endpointId: one } = await makeWebhook(provider, url));
  await publish(provider, 2);
  ({ endpointId: other } = await makeWebhook(provider, url));
  await publish(provider, 3);
  ({ endpointId: connection } = await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION }));
});
afterAll(closeDeployment);

/** Does some work and gives all that its first connection was asked. */
async function askedBy(work: () => Promise<unknown>): Promise<string> {
  const asked: unknown[] = [];
  tenantPool().once("acquire", (client) => {
    const query = client.query.bind(client);
    const recording = (...args: unknown[]): unknown => {
      asked.push(args[0]);
      return Reflect.apply(query, client, args);
    };
    Object.assign(client, { query: recording });
    tenantPool().once("release", () => Object.assign(client, { query }));
  });
  await work();
  return JSON.stringify(asked);
}

it("counts what waits at each endpoint, of one kind or to one counterpart where that is asked", async () => {
  const ctx = provider.ctx();
  const waiting = async (input: Parameters<typeof listEndpoints>[0]["input"]) =>
    (await listEndpoints({ ctx, input })).map((row) => [row.id, row.waiting]);
  const webhooks = [
    [one, 5],
    [other, 3],
  ];
  expect(await waiting({})).toEqual([...webhooks, [connection, 0]]);
  expect(await waiting({ kind: "webhook" })).toEqual(webhooks);
  expect(await waiting({ counterpart: CONNECTION.counterpart })).toEqual([[connection, 0]]);
  expect((await listEndpointNames({ ctx, input: {} })).map(({ id }) => id)).toEqual([one, other, connection]);
});

it("looks at nobody else's deliveries for one endpoint", async () => {
  const ctx = provider.ctx();
  const asked = await askedBy(() => getEndpoint({ ctx, input: { endpointId: one } }));
  expect(asked).toContain(one);
  expect(asked).not.toContain(other);
  expect(await getEndpoint({ ctx, input: { endpointId: one } })).toMatchObject({ waiting: 5, dead: 0 });
});
