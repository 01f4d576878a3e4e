import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMMON_FAULTS } from "../kit/faults";
import { REFUSALS } from "./read-delivery";
import { OTHER_SECRET, SECRET, startTestReceiver, webhookBody } from "./test-receiver";
import type { Sending, TestReceiver } from "./test-receiver";

let receiver: TestReceiver;
beforeEach(async () => {
  receiver = await startTestReceiver();
  await receiver.order("inboxes", { name: "main", secrets: [SECRET] });
});
afterEach(() => receiver.close());

const count = (inbox = "main"): Promise<unknown> => receiver.look(`count?inbox=${inbox}`);
async function lastDelivery(): Promise<unknown> {
  return JSON.parse(JSON.stringify(await receiver.look("received?inbox=main"))).deliveries.at(-1);
}

test("a webhook that is rightly signed is taken with 204 and no body", async () => {
  const answer = await receiver.send({ id: "msg_1" });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(await lastDelivery()).toEqual({
    inbox: "main",
    id: "msg_1",
    at: expect.stringMatching(/Z$/),
    type: "site.status_changed",
    verified: true,
    duplicate: false,
    status: 204,
    fault: null,
    refusal: null,
    signatures: [{ version: "v1", verifiedBy: "secret 1" }],
  });
});

test("the same id again is taken as a duplicate", async () => {
  for (let times = 0; times < 3; times += 1) expect((await receiver.send({ id: "msg_1" })).status).toBe(204);
  await receiver.send();
  await receiver.send({ secrets: [OTHER_SECRET] });
  expect(await count()).toEqual({ accepted: 4, distinct: 2, duplicates: 2, refused: 1 });
});

test("ids and counts are each inbox's own", async () => {
  await receiver.order("inboxes", { name: "second", secrets: [SECRET] });
  await receiver.send({ id: "msg_1" });
  await receiver.send({ id: "msg_1", inbox: "second" });
  expect(await count("second")).toEqual({ accepted: 1, distinct: 1, duplicates: 0, refused: 0 });
  expect(await receiver.look("count")).toEqual({ accepted: 2, distinct: 2, duplicates: 0, refused: 0 });
  expect((await fetch(`${receiver.url}/control/count?inbox=third`)).status).toBe(404);
});

describe("the signature may be made with", () => {
  test("the old and the new secret while keys change, and with the new one alone after", async () => {
    await receiver.order("inboxes", { name: "main", secrets: [OTHER_SECRET, SECRET] });
    expect((await receiver.send({ secrets: [SECRET, OTHER_SECRET] })).status).toBe(204);
    expect(await lastDelivery()).toMatchObject({
      signatures: [{ verifiedBy: "secret 2" }, { verifiedBy: "secret 1" }],
    });
    await receiver.order("inboxes", { name: "main", secrets: [OTHER_SECRET] });
    expect((await receiver.send({ secrets: [SECRET, OTHER_SECRET] })).status).toBe(204);
    expect((await receiver.send({ secrets: [SECRET] })).status).toBe(401);
    expect(await count()).toEqual({ accepted: 2, distinct: 2, duplicates: 0, refused: 1 });
  });

  test("an Ed25519 key", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    await receiver.order("inboxes", { name: "main", publicKeys: [`whpk_${raw.toString("base64")}`] });
    expect((await receiver.send({ secrets: [], privateKey })).status).toBe(204);
    expect(await lastDelivery()).toMatchObject({
      signatures: [{ version: "v1a", verifiedBy: "public key 1" }],
    });
    const stranger = generateKeyPairSync("ed25519").privateKey;
    expect((await receiver.send({ secrets: [], privateKey: stranger })).status).toBe(401);
  });
});

describe("the receiver refuses", () => {
  const signature = `v1,${Buffer.alloc(32).toString("base64")}`;
  const cases: [keyof typeof REFUSALS, Sending][] = [
    ["inbox_unknown", { inbox: "nobody" }],
    ["media_type", { headers: { "content-type": "text/plain" } }],
    ["too_large", { body: webhookBody({ data: { padding: "x".repeat(20_000) } }) }],
    ["header_missing", { headers: { "webhook-id": null } }],
    ["header_missing", { headers: { "webhook-timestamp": null } }],
    ["header_missing", { headers: { "webhook-signature": null } }],
    ["timestamp_malformed", { headers: { "webhook-timestamp": "soon" } }],
    ["timestamp_stale", { signedAt: -302 }],
    ["timestamp_stale", { signedAt: 302 }],
    ["signature_wrong", { secrets: [OTHER_SECRET] }],
    ["signature_wrong", { headers: { "webhook-id": "msg_other" } }],
    ["signature_wrong", { headers: { "webhook-signature": `${signature} v1a,AAAA v2,x nonsense` } }],
    ["body_malformed", { body: "{" }],
    ["body_malformed", { body: webhookBody({ timestamp: "now" }) }],
    ["body_malformed", { body: webhookBody({ data: "none" }) }],
  ];
  test.each(cases)("%s: %o", async (code, sending) => {
    const answer = await receiver.send(sending);
    const [status, title, detail] = REFUSALS[code];
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ status, title, detail, code });
    const isCounted = code !== "inbox_unknown";
    expect(await count()).toEqual({ accepted: 0, distinct: 0, duplicates: 0, refused: isCounted ? 1 : 0 });
    if (isCounted) expect(await lastDelivery()).toMatchObject({ status, refusal: `${code}: ${detail}` });
  });

  test("method_not_allowed", async () => {
    const answer = await fetch(`${receiver.url}/main`, { method: "PUT" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  const orders: [string, object][] = [
    ["no key", { name: "x" }],
    ["a secret without its prefix", { name: "x", secrets: ["abc"] }],
    ["a short public key", { name: "x", publicKeys: ["whpk_AAAA"] }],
    ["a name that is a path of its own", { name: "control", secrets: [SECRET] }],
    ["a name with capitals", { name: "Main", secrets: [SECRET] }],
  ];
  test.each(orders)("an inbox with %s", async (_name, order) => {
    expect((await receiver.order("inboxes", order)).status).toBe(422);
  });
});

/** The status a fault makes (null: no answer), and whether the webhook was taken all the same. */
const FAULTY: Record<(typeof COMMON_FAULTS)[number], [number | null, boolean]> = {
  slow: [204, true],
  byte_by_byte: [200, true],
  too_many: [429, false],
  error_500: [500, false],
  gone: [null, false],
  answer_lost: [null, true],
  malformed: [200, true],
  html: [200, true],
  oversized: [200, true],
  redirect: [302, false],
  gone_for_good: [410, false],
};

describe("a fault that is set for one inbox", () => {
  test.each(COMMON_FAULTS)("%s", async (fault) => {
    const [status, isTaken] = FAULTY[fault];
    await receiver.order("inboxes", { name: "second", secrets: [SECRET] });
    const delay = fault === "slow" ? { delayMs: 200 } : { delayMs: 3 };
    await receiver.order("faults", { fault, inbox: "main", ...delay });
    const answer = await receiver.send().catch(() => null);
    expect(answer?.status ?? null).toBe(status);
    await answer?.text();
    expect((await receiver.send({ inbox: "second" })).status).toBe(204);
    expect(await count()).toMatchObject({ accepted: isTaken ? 1 : 0, refused: 0 });
    expect(await lastDelivery()).toMatchObject({ fault, status });
    expect(await receiver.look("visits")).toEqual({ visits: 0 });
  });

  test("byte_by_byte drips for longer than half a minute at a byte a second", async () => {
    await receiver.order("faults", { fault: "byte_by_byte", delayMs: 1 });
    expect((await (await receiver.send()).text()).length).toBeGreaterThan(60);
  });

  test("redirect: who follows it is counted", async () => {
    await receiver.order("faults", { fault: "redirect" });
    const location = (await receiver.send()).headers.get("location") ?? "";
    await fetch(new URL(location, receiver.url), { method: "POST" });
    expect(await receiver.look("visits")).toEqual({ visits: 1 });
  });

  test("too_many asks for the wait that it was told", async () => {
    for (const [order, wait] of [
      [{}, "30"],
      [{ delayMs: 2_500 }, "3"],
      [{ retryAfterSeconds: 120 }, "120"],
    ] as const) {
      await receiver.order("faults", { fault: "too_many", ...order });
      expect((await receiver.send()).headers.get("retry-after")).toBe(wait);
    }
  });
});

test("keys, counts and ids are kept between starts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "receiver-"));
  const file = join(folder, "receiver.json");
  const first = await startTestReceiver(file);
  await first.order("inboxes", { name: "main", secrets: [SECRET] });
  await first.send({ id: "msg_1" });
  await first.close();
  const second = await startTestReceiver(file);
  await second.send({ id: "msg_1" });
  expect(await second.look("count?inbox=main")).toEqual({
    accepted: 2,
    distinct: 1,
    duplicates: 1,
    refused: 0,
  });
  await second.close();
  await rm(folder, { recursive: true });
});

test("the page takes an inbox by a pasted secret and shows the last deliveries", async () => {
  const { origin } = new URL(receiver.url);
  const fields = new URLSearchParams({
    name: "pasted",
    secrets: `${SECRET} ${OTHER_SECRET}`,
    publicKeys: "",
  });
  const posted = await fetch(`${receiver.url}/control/inboxes`, {
    method: "POST",
    headers: { origin },
    body: fields,
    redirect: "manual",
  });
  expect([posted.status, posted.headers.get("location")]).toEqual([303, "/webhook-receiver/"]);
  expect((await receiver.send({ inbox: "pasted", id: "msg_pasted" })).status).toBe(204);
  const text = await (await fetch(`${receiver.url}/`)).text();
  for (const shown of ["2 secrets", "msg_pasted", "/webhook-receiver/pasted"]) expect(text).toContain(shown);
  expect(text).not.toContain(SECRET);
});

test(
  "six thousand deliveries are each counted, and the newest five thousand kept",
  { timeout: 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "receiver-"));
    const many = await startTestReceiver(join(folder, "receiver.json"));
    await many.order("inboxes", { name: "main", secrets: [SECRET] });
    let next = 0;
    const deliver = async (): Promise<void> => {
      while (next < 6_000) {
        const id = `msg_${next % 5_500}`;
        next += 1;
        if ((await many.send({ id })).status !== 204) throw new Error(`${id} was not taken.`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, deliver));
    const started = performance.now();
    expect(await many.look("count?inbox=main")).toEqual({
      accepted: 6_000,
      distinct: 5_500,
      duplicates: 500,
      refused: 0,
    });
    expect(performance.now() - started).toBeLessThan(500);
    const { deliveries } = JSON.parse(JSON.stringify(await many.look("received")));
    expect(deliveries).toHaveLength(5_000);
    await many.close();
    await rm(folder, { recursive: true });
  },
);
