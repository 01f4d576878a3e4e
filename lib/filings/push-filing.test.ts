import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { concludeDeliveries } from "@/lib/deliveries";
import { sendPushRow } from "@/lib/deliveries/send-push-row";
import { openTarget } from "@/lib/endpoints";
import { updateProvider } from "@/lib/identity";
import { makeProvider, makeSite } from "@/test/make-provider";
import { passSelfTest } from "@/test/pass-self-test";
import { drainAt } from "@/test/make-webhook";
import { testSite, until, usePlatformCase } from "@/test/use-platform-case";
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

const use = usePlatformCase();

async function sendLastCallbackAgain(): Promise<void> {
  const before = await use.shown("callbacks");
  await use.order("callbacks", { id: before.at(-1)?.["id"] });
  await until(async () => {
    const now = await use.shown("callbacks");
    return now.length > before.length && now.at(-1)?.["result"] !== "sending";
  });
  const after = await use.shown("callbacks");
  expect([after.length, after.at(-1)?.["result"]]).toEqual([before.length + 1, "delivered"]);
}

describe("a filing with the platform", () => {
  it("is sent with a token and a signature, and is submitted under the platform's number once it is taken", async () => {
    const filingId = await use.file(use.site);
    expect((await use.filing(filingId)).state).toBe("ready");
    await use.send();
    const taken = await use.filing(filingId);
    expect(taken).toMatchObject({ state: "submitted", reference: expect.stringMatching(/^DTCP-/) });
    expect(taken.submittedAt).not.toBeNull();
    const evidence = await withTenant(use.provider.ctx(), (tx) =>
      tx.evidenceEntry.findMany({ where: { kind: "filing" }, select: { entry: true } }),
    );
    expect(evidence.some(({ entry }) => entry.includes(filingId))).toBe(true);
    await expect(use.file(use.site)).rejects.toThrow("filed already");
  });

  it("names who answers for compliance as the provider said, else where its mail comes from", async () => {
    const contactOf = async () => {
      const payload: unknown = (await use.delivery(await use.file(await makeSite(use.provider)))).payload;
      return Object(payload)["contact"];
    };
    expect(await contactOf()).toMatchObject({ email: expect.stringMatching(/@/) });
    const contactEmail = "compliance@provider.example";
    await updateProvider({ ctx: use.provider.member("manager"), input: { contactEmail } });
    expect(await contactOf()).toMatchObject({ email: contactEmail });
  });

  it("names the contract of the hosted API with the digest of what is served there", async () => {
    const { siteId } = await makeSite(use.provider);
    await testSite(use.provider, siteId);
    const input = { regime: "tig", siteId };
    const { filingId } = await pushFiling({ ctx: use.provider.member("owner"), input });
    const payload: unknown = (await use.delivery(filingId)).payload;
    const { url, sha256 } = Object(payload)["documentation"];
    expect(url).toContain(`/${use.provider.slug}/v1/openapi.json`);
    const served = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(createHash("sha256").update(served).digest("hex")).toBe(sha256);
  });

  it("is accepted or rejected by the platform's signed callback, once however often it comes", async () => {
    const other = await makeSite(use.provider);
    const filingId = await use.file(other);
    await use.send();
    const number = (await use.filing(filingId)).reference ?? "";
    await use.order(`filings/${number}`, { status: "rejected", reason: "endpoint_lacks_field" });
    await until(async () => (await use.filing(filingId)).state === "rejected");
    const decided = await use.filing(filingId);
    expect([decided.state, decided.decidedAt !== null]).toEqual(["rejected", true]);
    const events = await withTenant(use.provider.ctx(), (tx) =>
      tx.outbox.findMany({ where: { event: "filing.decided", subjectId: filingId } }),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({
      data: { status: "rejected", reason: "endpoint_lacks_field" },
    });
    await sendLastCallbackAgain();
    const again = await withTenant(use.provider.ctx(), (tx) =>
      tx.outbox.count({ where: { event: "filing.decided", subjectId: filingId } }),
    );
    expect(again).toBe(1);
  });

  it("whose answer is lost after the effect is sent again under its key, and is one filing there", async () => {
    const other = await makeSite(use.provider);
    await use.order("faults", { fault: "answer_lost", rate: 1, count: 1 });
    const filingId = await use.file(other);
    await use.send();
    expect((await use.filing(filingId)).state).toBe("ready");
    await drainAt(use.endpointId, () => new Date(Date.now() + 10_000));
    await concludeDeliveries(use.provider.ctx());
    expect((await use.filing(filingId)).state).toBe("submitted");
    const same = (await use.shown("filings")).filter(({ body }) => JSON.stringify(body).includes(filingId));
    expect(same).toHaveLength(1);
  });

  it.each(["error_500", "html", "malformed", "gone", "too_many"])(
    "waits and changes nothing where the platform answers %s",
    async (fault) => {
      const other = await makeSite(use.provider);
      await use.order("faults", { fault, rate: 1, count: 1, retryAfterSeconds: 1 });
      const filingId = await use.file(other);
      await use.send();
      expect([(await use.filing(filingId)).state, (await use.delivery(filingId)).state]).toEqual([
        "ready",
        "pending",
      ]);
      await use.order("faults", { fault: "none" });
      await drainAt(use.endpointId, () => new Date(Date.now() + 60_000));
      await concludeDeliveries(use.provider.ctx());
      expect((await use.filing(filingId)).state).toBe("submitted");
    },
  );

  it.each(FIELDS)("is refused without its member %s, which ends it", async (field) => {
    const other = await makeSite(use.provider);
    const filingId = await use.file(other);
    const row = await use.delivery(filingId);
    const payload: Record<string, unknown> = JSON.parse(JSON.stringify(row.payload));
    expect(Object.keys(payload)).toContain(field);
    const { [field]: _dropped, ...rest } = payload;
    const target = await openTarget(use.endpointId, systemNow());
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
    await withTenant(use.provider.ctx(), (tx) => concludeFilingPush(tx, use.provider.ctx(), ended));
    expect(await use.filing(filingId)).toMatchObject({ state: "rejected", submittedAt: null });
  });

  it("is not filed where the use.provider is not connected, and waits where its secret is wrong", async () => {
    const lone = await makeProvider();
    const its = await makeSite(lone);
    const input = { regime: "tig", siteId: its.siteId };
    await expect(pushFiling({ ctx: lone.member("owner"), input })).rejects.toThrow("not connected");
    await passSelfTest(lone, its);
    const wrong = await use.connect(lone, "a secret that is not the client's");
    await pushFiling({ ctx: lone.member("owner"), input });
    await drainAt(wrong, systemNow);
    const row = await withTenant(lone.ctx(), (tx) => tx.outbox.findFirstOrThrow({ where: { kind: "push" } }));
    expect([row.state, row.attempts]).toEqual(["pending", 1]);
  });

  it("stands the same whatever order the platform's words come in", async () => {
    const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, second)).toISOString();
    const reference = "DTCP-7";
    const decide = (filingId: string, state: "accepted" | "rejected", second: number) => () =>
      adoptDecision(use.provider.ctx(), {
        reference: filingId,
        state,
        reason: null,
        number: reference,
        occurredAt: at(second),
      });
    const ends = async (order: readonly number[]): Promise<unknown> => {
      const filingId = await use.file(await makeSite(use.provider));
      const row = { ...(await use.delivery(filingId)), state: "done", result: { reference, at: at(1) } };
      const taken = () =>
        withTenant(use.provider.ctx(), (tx) => concludeFilingPush(tx, use.provider.ctx(), row));
      const accepted = decide(filingId, "accepted", 3);
      const words = [
        taken,
        decide(filingId, "rejected", 2),
        accepted,
        decide(filingId, "rejected", 3),
        accepted,
      ];
      for (const index of order) await words[index]?.();
      const { state, submittedAt, decidedAt } = await use.filing(filingId);
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
