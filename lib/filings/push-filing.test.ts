import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { concludeDeliveries } from "@/lib/deliveries";
import { sendPushRow } from "@/lib/deliveries/send-push-row";
import { closeDeployment } from "@/lib/deployment";
import { createPushEndpoint, createWebhookEndpoint, openTarget } from "@/lib/endpoints";
import { startPlatform } from "@/simulators/coordination-platform/start-platform";
import { freePort } from "@/test/free-port";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { drainAt } from "@/test/make-webhook";
import { ownDatabase } from "@/test/own-database";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { adoptDecision, concludeFilingPush, pushFiling } from ".";

const FIELDS = [
  "profile",
  "reference",
  "filer",
  "site",
  "endpointUrl",
  "authMethod",
  "responseStructure",
  "documentation",
  "contact",
  "effectiveFrom",
];

let closeDatabase: () => Promise<void>;
let api: StartedApi;
let platform: { url: string; close: () => Promise<void> };
let provider: MadeProvider;
let site: MadeSite;
let endpointId: string;

async function order(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${platform.url}/control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  expect([path, response.ok]).toEqual([path, true]);
  return response.json();
}

async function connect(made: MadeProvider, secret?: string): Promise<string> {
  const given = await order("clients", { name: made.slug });
  const { clientId, clientSecret } = JSON.parse(JSON.stringify(given));
  const connected = await createPushEndpoint({
    ctx: made.ctx(),
    input: {
      counterpart: "coordination-platform",
      name: "Platform",
      url: platform.url,
      profile: {
        authentication: {
          kind: "oauth2",
          tokenUrl: `${platform.url}/oauth2/token`,
          clientId,
          scope: "filings",
        },
        signature: "http_message",
      },
      clientSecret: secret ?? clientSecret,
    },
  });
  return connected.endpointId;
}

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  const port = await freePort();
  Object.assign(env(), { API_URL: `http://127.0.0.1:${port}` });
  api = await startHostedApi(port);
  const callbackSecret = env().ACCORDANT_COUNTERPARTS["coordination-platform"]?.callbackSecret ?? "";
  platform = await startPlatform({
    apiUrl: api.url,
    callbackSecret,
    stateFile: null,
    now: systemNow,
    port: 0,
  });
  provider = await makeProvider();
  site = await makeSite(provider);
  endpointId = await connect(provider);
  await createWebhookEndpoint({
    ctx: provider.ctx(),
    input: { name: "Procurement", url: "http://127.0.0.1:9/", events: ["filing.decided"] },
  });
  await order("policy", { decideAfterMs: 50, verdict: "hold" });
});
afterAll(async () => {
  await platform.close();
  await api.close();
  await closeDeployment();
  await closeDatabase();
});

const filing = (filingId: string) =>
  withTenant(provider.ctx(), (tx) => tx.filing.findFirstOrThrow({ where: { id: filingId } }));
const delivery = (filingId: string) =>
  withTenant(provider.ctx(), (tx) =>
    tx.outbox.findFirstOrThrow({ where: { subjectId: filingId, kind: "push" } }),
  );
async function file(made: MadeSite): Promise<string> {
  const { filingId } = await pushFiling({
    ctx: provider.member("owner"),
    input: { regime: "tig", siteId: made.siteId },
  });
  return filingId;
}
async function send(): Promise<void> {
  await drainAt(endpointId, systemNow);
  await concludeDeliveries(provider.ctx());
}
async function until(test: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await test()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("a filing with the platform", () => {
  it("is sent with a token and a signature, and is submitted under the platform's number once it is taken", async () => {
    const filingId = await file(site);
    expect((await filing(filingId)).state).toBe("ready");
    await send();
    const taken = await filing(filingId);
    expect(taken).toMatchObject({ state: "submitted", reference: expect.stringMatching(/^DTCP-/) });
    expect(taken.submittedAt).not.toBeNull();
    const evidence = await withTenant(provider.ctx(), (tx) =>
      tx.evidenceEntry.findMany({ where: { kind: "filing" }, select: { entry: true } }),
    );
    expect(evidence.some(({ entry }) => entry.includes(filingId))).toBe(true);
    await expect(file(site)).rejects.toThrow("filed already");
  });

  it("is accepted or rejected by the platform's signed callback, once however often it comes", async () => {
    const other = await makeSite(provider);
    const filingId = await file(other);
    await send();
    const number = (await filing(filingId)).reference ?? "";
    await order(`filings/${number}`, { status: "rejected", reason: "endpoint_lacks_field" });
    await until(async () => (await filing(filingId)).state === "rejected");
    const decided = await filing(filingId);
    expect([decided.state, decided.decidedAt !== null]).toEqual(["rejected", true]);
    const events = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { event: "filing.decided", subjectId: filingId } }),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({
      data: { status: "rejected", reason: "endpoint_lacks_field" },
    });
    await order("callbacks", { id: number }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const again = await withTenant(provider.ctx(), (tx) =>
      tx.outbox.count({ where: { event: "filing.decided", subjectId: filingId } }),
    );
    expect(again).toBe(1);
  });

  it("whose answer is lost after the effect is sent again under its key, and is one filing there", async () => {
    const other = await makeSite(provider);
    await order("faults", { fault: "answer_lost", rate: 1, count: 1 });
    const filingId = await file(other);
    await send();
    expect((await filing(filingId)).state).toBe("ready");
    await drainAt(endpointId, () => new Date(Date.now() + 10_000));
    await concludeDeliveries(provider.ctx());
    expect((await filing(filingId)).state).toBe("submitted");
    const { filings } = JSON.parse(await (await fetch(`${platform.url}/control/filings`)).text());
    const same = filings.filter(
      (entry: { body: { reference: string } }) => entry.body.reference === filingId,
    );
    expect(same).toHaveLength(1);
  });

  it.each(["error_500", "html", "malformed", "gone", "too_many"])(
    "waits and changes nothing where the platform answers %s",
    async (fault) => {
      const other = await makeSite(provider);
      await order("faults", { fault, rate: 1, count: 1, retryAfterSeconds: 1 });
      const filingId = await file(other);
      await send();
      expect([(await filing(filingId)).state, (await delivery(filingId)).state]).toEqual([
        "ready",
        "pending",
      ]);
      await order("faults", { fault: "none" });
      await drainAt(endpointId, () => new Date(Date.now() + 60_000));
      await concludeDeliveries(provider.ctx());
      expect((await filing(filingId)).state).toBe("submitted");
    },
  );

  it.each(FIELDS)("is refused without its member %s, which ends it", async (field) => {
    const other = await makeSite(provider);
    const filingId = await file(other);
    const row = await delivery(filingId);
    const payload: Record<string, unknown> = JSON.parse(JSON.stringify(row.payload));
    expect(Object.keys(payload)).toContain(field);
    const { [field]: _dropped, ...rest } = payload;
    const target = await openTarget(endpointId, systemNow());
    if (!target) throw new Error("The endpoint is gone.");
    const lacking = { ...row, id: randomUUID(), payload: JSON.parse(JSON.stringify(rest)) };
    const refused = await sendPushRow(target, lacking, systemNow());
    expect(refused).toMatchObject({ outcome: "refused", detail: { error: "filing_refused", status: "422" } });
    expect(JSON.stringify(refused.response)).toContain(field);
    const ended = {
      ...row,
      state: "dead",
      reason: "refused",
      result: { failure: "filing_refused", params: {} },
    };
    await withTenant(provider.ctx(), (tx) => concludeFilingPush(tx, provider.ctx(), ended));
    expect(await filing(filingId)).toMatchObject({ state: "rejected", submittedAt: null });
  });

  it("is not filed where the provider is not connected, and waits where its secret is wrong", async () => {
    const lone = await makeProvider();
    const its = await makeSite(lone);
    const input = { regime: "tig", siteId: its.siteId };
    await expect(pushFiling({ ctx: lone.member("owner"), input })).rejects.toThrow("not connected");
    const wrong = await connect(lone, "a secret that is not the client's");
    await pushFiling({ ctx: lone.member("owner"), input });
    await drainAt(wrong, systemNow);
    const row = await withTenant(lone.ctx(), (tx) => tx.outbox.findFirstOrThrow({ where: { kind: "push" } }));
    expect([row.state, row.attempts]).toEqual(["pending", 1]);
  });

  it("stands the same whatever order the platform's words come in", async () => {
    const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, second)).toISOString();
    const reference = "DTCP-7";
    const decide = (filingId: string, state: "accepted" | "rejected", second: number) => () =>
      adoptDecision(provider.ctx(), {
        reference: filingId,
        state,
        reason: null,
        number: reference,
        occurredAt: at(second),
      });
    const ends = async (order: readonly number[]): Promise<unknown> => {
      const filingId = await file(await makeSite(provider));
      const row = { ...(await delivery(filingId)), state: "done", result: { reference, at: at(1) } };
      const taken = () => withTenant(provider.ctx(), (tx) => concludeFilingPush(tx, provider.ctx(), row));
      const accepted = decide(filingId, "accepted", 3);
      const words = [
        taken,
        decide(filingId, "rejected", 2),
        accepted,
        decide(filingId, "rejected", 3),
        accepted,
      ];
      for (const index of order) await words[index]?.();
      const { state, submittedAt, decidedAt } = await filing(filingId);
      return [state, submittedAt?.toISOString(), decidedAt?.toISOString()];
    };
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 0, 3, 4, 1],
      [3, 2, 1, 4, 0],
      [1, 4, 0, 2, 3],
      [2, 4, 1, 0, 3],
    ];
    for (const order of orders)
      expect([order, await ends(order)]).toEqual([order, ["rejected", at(1), at(3)]]);
  }, 60_000);
});
