import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContentVerification } from "@/lib/content";
import { createApiKey, type KeyScope } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let hidden: MadeSite;
let foreign: MadeSite;
const keys = new Map<string, string>();

beforeAll(async () => {
  api = await startHostedApi();
  const other = await makeProvider();
  provider = await makeProvider();
  [site, hidden, foreign] = [await makeSite(provider), await makeSite(provider), await makeSite(other)];
  const keep = async (name: string, made: MadeProvider, scopes: KeyScope[], clientIds: string[] | null) =>
    keys.set(name, (await createApiKey({ ctx: made.ctx(), input: { name, scopes, clientIds } })).key);
  await keep("cms", provider, ["content:publish"], [site.clientId]);
  await keep("read", provider, ["management:read"], null);
  await keep("write", provider, ["management:write"], null);
});
afterAll(() => api.close());

const unit = (more: object = {}) => ({
  ...{ key: word(), language: "vi", revision: "1", translation: "human" },
  ...more,
});

function check(units: object[], { id = site.slug, key = "cms", headers = {} } = {}) {
  const callee = { url: api.url, slug: provider.slug, key: keys.get(key) };
  return callOperation(callee, "runPublishCheck", { id, body: { units }, headers });
}

function list(query = "", key = "cms") {
  const callee = { url: api.url, slug: provider.slug, key: keys.get(key) };
  return callOperation(callee, "listContentUnits", { query });
}

describe("a CMS that asks before content goes live", () => {
  it("is told what is unverified, at which stage, why and what to do; and lets it go live once it is verified", async () => {
    const translated = unit({ title: "Pump" });
    const refused = await check([translated]);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      {
        reason: "unverified",
        rules: ["TM-23", "TM-24"],
        units: [
          {
            ...{ key: translated.key, language: "vi", revision: "1" },
            stage: "verification",
            why: "not_verified",
          },
        ],
      },
    ]);
    expect(JSON.stringify(refused.body["units"])).toContain("Have somebody verify it");
    const { body } = await list();
    const kept: { id: string; key: string }[] = Object(body)["units"];
    const unitId = kept.find(({ key }) => key === translated.key)?.id ?? "";
    await createContentVerification({ ctx: provider.member("analyst"), input: { unitId, revision: "1" } });
    const let1 = await check([translated]);
    expect([let1.status, let1.body]).toMatchObject([
      200,
      { mayGoLive: true, units: [{ id: unitId, stage: "audit", verifiedHow: "person" }] },
    ]);
    expect((await check([{ ...translated, revision: "2" }])).status).toBe(409);
  });

  it("is named a parameter that deviates, with both texts", async () => {
    const table = (weight: string) => `<table><tr><th>Weight</th><td>${weight}</td></tr></table>`;
    const source = { language: "en", text: table("1.2 kg") };
    const { status, body } = await check([unit({ text: table("1.3 kg"), source })]);
    expect([status, body["units"]]).toMatchObject([
      409,
      [
        {
          stage: "translation",
          why: "deviates",
          deviations: [{ source: { text: "1.2 kg" }, unit: { text: "1.3 kg" } }],
        },
      ],
    ]);
  });

  it("gets the first answer again under the same key, and keeps the unit once", async () => {
    const translated = unit();
    const headers = { "idempotency-key": `"${randomUUID()}"` };
    const [first, again] = [await check([translated], { headers }), await check([translated], { headers })];
    expect([first.status, again.status, again.text]).toEqual([409, 409, first.text]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const clash = await check([unit()], { headers });
    expect([clash.status, clash.body["reason"]]).toEqual([422, "idempotency_key_reused"]);
  });

  it("of two at once is answered one after the other, each by what holds then", async () => {
    const original = unit({ translation: "none" });
    const answers = await Promise.all([check([original]), check([original]), check([original])]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const evidence = answers.map(({ body }) => JSON.stringify(Object(body)["units"][0].evidenceId));
    expect(new Set(evidence).size).toBe(1);
  });

  it("finds another provider's site, and another client's, as little as what never was", async () => {
    const [theirs, others, unknown] = [
      await check([unit()], { id: foreign.slug }),
      await check([unit()], { id: hidden.slug }),
      await check([unit()], { id: "never-was" }),
    ];
    expect([theirs.status, others.status]).toEqual([404, 404]);
    expect([theirs.text, others.text]).toEqual([unknown.text, unknown.text]);
  });

  it("needs a key for that, which is good for nothing else", async () => {
    for (const key of ["read", "write"]) expect((await check([unit()], { key })).status).toBe(403);
    const callee = { url: api.url, slug: provider.slug, key: keys.get("cms") };
    for (const operation of ["listSites", "listClients"])
      expect((await callOperation(callee, operation)).status).toBe(403);
    expect((await list("", "read")).status).toBe(200);
    const other = await makeProvider();
    const stranger = { ...callee, slug: other.slug };
    expect((await callOperation(stranger, "listContentUnits")).status).toBe(401);
  });

  it("is refused what says nothing, names itself twice or is too long", async () => {
    const same = unit();
    for (const units of [
      [],
      [same, same],
      [unit({ revision: undefined })],
      [unit({ text: "x".repeat(40_001) })],
      [unit({ text: "a", source: { language: "vi-VN", text: "b" } })],
      [unit({ url: "javascript:alert(1)" })],
    ])
      expect((await check(units)).status).toBe(422);
  });
});

it("lists what waits, page after page, by site, stage and language", async () => {
  const units = Array.from({ length: 60 }, (_, index) => unit({ key: `many-${index}`, language: "th" }));
  for (let from = 0; from < units.length; from += 20) await check(units.slice(from, from + 20));
  const seen: string[] = [];
  let after = "";
  for (let page = 0; page < 5; page += 1) {
    const { body } = await list(`?language=th&stage=verification&siteId=${site.siteId}${after}`);
    const rows: { key: string }[] = Object(body)["units"];
    seen.push(...rows.map(({ key }) => key));
    const next = body["next"];
    if (typeof next !== "string") break;
    after = `&after=${next}`;
  }
  expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  expect((await list("?stage=anything")).status).toBe(422);
});
