import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startMarket } from "./start-market";

let market: Awaited<ReturnType<typeof startMarket>>;
beforeAll(async () => {
  market = await startMarket({
    id: "myprocure",
    name: "MyProcure",
    stateFile: null,
    now: () => new Date(),
    port: 0,
  });
});
afterAll(() => market.close());

const RIGHT = {
  profile: "supplier-profile-0.1",
  reference: randomUUID(),
  company: { name: "Hengli", country: "CN", code: null },
  site: { url: "https://a.example", name: "A" },
  supplierId: null,
  certification: null,
  updatedAt: "2026-11-20T08:00:00Z",
};

const send = (body: object, headers: Record<string, string> = { "idempotency-key": randomUUID() }) =>
  fetch(`${market.url}/profiles`, { method: "POST", headers, body: JSON.stringify(body) });

describe("a procurement platform", () => {
  it("confirms a profile under one number, however often it is sent, and the newest stands", async () => {
    const key = { "idempotency-key": randomUUID() };
    const [first, again] = [await (await send(RIGHT, key)).json(), await (await send(RIGHT, key)).json()];
    expect(first).toMatchObject({ status: "updated", profileNumber: expect.stringMatching(/^SUP-/) });
    expect(again).toEqual(first);
    const older = await send({ ...RIGHT, updatedAt: "2026-11-19T08:00:00Z" });
    expect(older.status).toBe(409);
    const newer = await (await send({ ...RIGHT, updatedAt: "2026-11-21T08:00:00Z" })).json();
    expect(newer.profileNumber).toBe(first.profileNumber);
  });

  it.each(Object.keys(RIGHT))("refuses a profile without its %s", async (member) => {
    const rest = Object.fromEntries(Object.entries(RIGHT).filter(([name]) => name !== member));
    expect((await send(rest)).status).toBe(422);
  });

  it("refuses one without a key, and breaks as it is told to", async () => {
    expect((await send(RIGHT, {})).status).toBe(400);
    const set = await fetch(`${market.url}/control/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ fault: "error_500", count: 1 }),
    });
    expect(set.status).toBe(200);
    expect((await send({ ...RIGHT, reference: randomUUID() })).status).toBe(500);
    expect((await send({ ...RIGHT, reference: randomUUID() })).status).toBe(200);
  });
});
