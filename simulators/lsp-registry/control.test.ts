import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { until } from "../kit/test-until";
import { SEED_CERTIFICATES } from "./seed-certificates";
import { startReceiver, startTestRegistry, TEST_SECRET } from "./test-registry";
import type { TestRegistry } from "./test-registry";

const NUMBER = "RCEP-LSP-2026-000117";
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let registry: TestRegistry;

beforeEach(async () => {
  receiver = await startReceiver();
  registry = await startTestRegistry(receiver.url);
});
afterEach(async () => {
  await registry.close();
  await receiver.close();
});

describe("a change of a certificate", () => {
  test("is answered with the new state, holds in the next look-up and is announced, signed", async () => {
    const answer = await registry.order(`certificates/${NUMBER}`, { status: "revoked" });
    expect(answer.status).toBe(200);
    const ordered = await answer.json();
    expect(ordered).toMatchObject({ number: NUMBER, status: "revoked", validUntil: "2027-05-16" });

    const asked = await (await registry.ask(NUMBER)).json();
    expect(asked).toMatchObject({ status: "revoked" });

    await until(() => receiver.arrived.length === 1);
    const [callback] = receiver.arrived;
    if (!callback) throw new Error("no callback");
    const { callback: sent, ...certificate } = ordered;
    expect(callback.headers["webhook-id"]).toBe(sent.id);
    expect(new Webhook(TEST_SECRET).verify(callback.body, callback.headers)).toEqual({
      type: "certificate.status_changed",
      timestamp: certificate.asOf,
      data: certificate,
    });
    expect(asked.asOf > certificate.asOf).toBe(true);
  });

  test("can move the last day", async () => {
    await registry.order(`certificates/${NUMBER}`, { status: "active", validUntil: "2028-01-31" });
    expect(await (await registry.ask(NUMBER)).json()).toMatchObject({ validUntil: "2028-01-31" });
  });

  test("puts an unknown number on the register", async () => {
    expect((await registry.ask("RCEP-LSP-2026-000901")).status).toBe(404);
    await registry.order("certificates/RCEP-LSP-2026-000901", { status: "suspended" });
    expect(await (await registry.ask("RCEP-LSP-2026-000901")).json()).toMatchObject({ status: "suspended" });
  });

  const refused: [string, string, unknown, number][] = [
    ["a status it does not have", NUMBER, { status: "cancelled" }, 422],
    ["no status", NUMBER, {}, 422],
    ["a member it does not know", NUMBER, { status: "active", note: "x" }, 422],
    ["a day that does not exist", NUMBER, { status: "active", validUntil: "2027-02-30" }, 422],
    ["a number no register could hold", "not%20a%20number", { status: "active" }, 400],
    ["a body that is no object", NUMBER, [], 422],
  ];
  test.each(refused)(
    "refuses %s with one sentence, and nothing changes",
    async (_name, number, body, status) => {
      const before = await registry.look("certificates");
      const answer = await registry.order(`certificates/${number}`, body);
      expect(answer.status).toBe(status);
      const { detail } = await answer.json();
      expect(detail).toMatch(/^[^.]+\.$/);
      expect(await registry.look("certificates")).toEqual(before);
      expect(receiver.arrived).toEqual([]);
    },
  );

  test("refuses a body that is not JSON", async () => {
    const url = `${registry.url}/control/certificates/${NUMBER}`;
    const answer = await fetch(url, { method: "POST", body: "{status" });
    expect([answer.status, (await answer.json()).detail]).toEqual([400, "The body is not a JSON object."]);
  });
});

describe("the page's forms", () => {
  const post = (path: string, fields: Record<string, string>, origin: string): Promise<Response> =>
    fetch(`${registry.url}/control/${path}`, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });

  test("give the same orders and lead back to the page", async () => {
    const { origin } = new URL(registry.url);
    const added = await post("certificates", { number: "NEW-1", status: "active", validUntil: "" }, origin);
    expect([added.status, added.headers.get("location")]).toEqual([303, "/lsp-registry/"]);
    await post(`certificates/${NUMBER}`, { status: "suspended" }, origin);
    await post("faults", { fault: "slow", rate: "0.5", count: "" }, origin);
    expect(await (await registry.order("certificates/NEW-1", { status: "active" })).json()).toMatchObject({
      number: "NEW-1",
    });
    expect(await registry.look("faults")).toMatchObject({ faults: [{ fault: "slow", rate: 0.5 }] });
  });

  test("are refused from another origin", async () => {
    const answer = await post("faults", { fault: "gone" }, "https://elsewhere.example");
    expect(answer.status).toBe(403);
    expect(await registry.look("faults")).toMatchObject({ faults: [] });
  });
});

describe("between starts", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "registry-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("keeps certificates, faults, what it received and what it sent", async () => {
    const file = join(folder, "deep", "registry.json");
    const first = await startTestRegistry(receiver.url, file);
    await first.order(`certificates/${NUMBER}`, { status: "revoked" });
    await first.order("faults", { fault: "error_500", count: 3 });
    await first.ask(NUMBER);
    await until(() => receiver.arrived.length === 1);
    await first.close();

    const second = await startTestRegistry(receiver.url, file);
    expect((await second.ask(NUMBER)).status).toBe(500);
    await second.order("faults", { fault: "none" });
    expect(await (await second.ask(NUMBER)).json()).toMatchObject({ status: "revoked" });
    expect(await second.look("received")).toMatchObject({ received: [{ status: 500 }, {}, {}] });
    expect(await second.look("callbacks")).toMatchObject({ callbacks: [{ result: "delivered" }] });
    await second.close();
  });

  test("an order is on disk before it is answered", async () => {
    const file = join(folder, "registry.json");
    const first = await startTestRegistry(receiver.url, file);
    await first.order(`certificates/${NUMBER}`, { status: "expired" });
    const saved = JSON.parse(await readFile(file, "utf8"));
    expect(saved.certificates).toContainEqual(expect.objectContaining({ number: NUMBER, status: "expired" }));
    await first.close();
  });

  test("reads a file from before requests were kept with their refusals", async () => {
    const file = join(folder, "registry.json");
    const request = {
      method: "GET",
      path: "/x",
      headers: {},
      at: "2026-11-01T00:00:00.000Z",
      status: 200,
      fault: null,
    };
    const older = {
      certificates: [{ ...SEED_CERTIFICATES[0], status: "revoked" }],
      faults: [{ fault: "slow", rate: 0.5, remaining: 3, delayMs: null }],
      received: [request],
      callbacks: [{ id: "msg_1", number: NUMBER, fault: null, body: "{}", result: "sending", attempts: [] }],
      lastInstant: 7,
    };
    await writeFile(file, JSON.stringify(older));
    const first = await startTestRegistry(receiver.url, file);
    expect(await first.look("certificates")).toEqual({ certificates: older.certificates });
    expect(await first.look("received")).toEqual({ received: [{ ...request, body: null, refusal: null }] });
    expect(await first.look("callbacks")).toMatchObject({
      callbacks: [{ number: NUMBER, result: "failed" }],
    });
    expect(await first.look("faults")).toMatchObject({ faults: older.faults });
    await first.close();
  });

  test("sets a damaged file aside and starts with the seeds", async () => {
    const file = join(folder, "registry.json");
    await writeFile(file, '{"certificates": [');
    const first = await startTestRegistry(receiver.url, file);
    expect((await first.ask(NUMBER)).status).toBe(200);
    expect(await readFile(`${file}.damaged`, "utf8")).toBe('{"certificates": [');
    await first.close();
  });
});
