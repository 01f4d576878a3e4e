import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { createDecision } from "@/lib/decisions";
import { closeDeployment } from "@/lib/deployment";
import { listRoutes } from "@/lib/hosted-api";
import { ensurePartitions, listFailingProviders, notifyVerificationFailures } from "@/lib/schedules";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { listVerifications, storeCalls, VERIFICATION_ROUTES, type CountedCall } from ".";

let provider: MadeProvider;
let site: MadeSite;
let other: MadeSite;
beforeAll(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
  other = await makeSite(provider);
});
afterAll(closeDeployment);

function call(over: Partial<CountedCall> = {}): CountedCall {
  return {
    ...{ calls: 1, id: null, at: new Date(), method: "GET", status: 200, said: "active", durationMs: 1 },
    ...{ apiKeyId: null, address: "198.51.100.7", evidenceId: null, country: "JP" },
    providerSlug: provider.slug,
    siteSlug: site.slug,
    route: "/sites/{site}/lsp-status",
    ...over,
  };
}

const totals = async (siteId?: string, made = provider) =>
  (await listVerifications({ ctx: made.member("viewer"), input: siteId ? { siteId } : {} })).totals.map(
    ({ country, calls, failures }) => [country, calls, failures],
  );

describe("verifications by country", () => {
  it("are counted with the log: what failed is everything but a good answer, and pictures are none", async () => {
    await storeCalls([
      call({ calls: 5 }),
      call({ said: "revoked", calls: 2 }),
      call({ said: null, status: 429 }),
      call({ said: "active", status: 304 }),
      call({ country: null, said: "unknown", route: "/trust-mark-status" }),
      call({ route: "/sites/{site}/badge.svg", said: "revoked", calls: 100 }),
      call({ siteSlug: other.slug, country: "KR", route: "/sites/{site}/verification" }),
      call({ siteSlug: null, route: "/clients", said: null }),
    ]);
    await storeCalls([call()]);
    expect(await totals(site.siteId)).toEqual([
      ["JP", 10, 3],
      [null, 1, 1],
    ]);
    expect(await totals()).toContainEqual(["KR", 1, 0]);
  });

  it("are one row a day and country, and none of another provider's", async () => {
    const { rows } = await listVerifications({
      ctx: provider.member("viewer"),
      input: { siteId: site.siteId },
    });
    expect(rows.map(({ day, country }) => [day, country])).toEqual([
      [new Date().toISOString().slice(0, 10), "JP"],
      [new Date().toISOString().slice(0, 10), null],
    ]);
    expect(await totals(undefined, await makeProvider())).toEqual([]);
  });

  it("are summed over all days and countries, however many rows are shown, and go with the calls they were counted from", async () => {
    const own = await makeProvider();
    const made = await makeSite(own);
    const { providerId } = own;
    const keys = { providerId, clientId: made.clientId, siteId: made.siteId, calls: 1, failures: 1 };
    const hourMs = 3_600_000;
    const now = Math.floor(Date.now() / hourMs) * hourMs;
    const countries = Array.from(
      { length: 70 },
      (_none, index) => `${"ABC"[index % 3]}${String.fromCharCode(65 + Math.floor(index / 3))}`,
    );
    const data = countries.flatMap((country) =>
      Array.from({ length: 35 }, (_none, day) => ({
        ...keys,
        country,
        hour: new Date(now - day * 24 * hourMs),
      })),
    );
    const old = { ...keys, country: "AA", hour: new Date(now - 500 * 24 * hourMs) };
    await withSystem("test", (tx) => tx.verificationCount.createMany({ data: [...data, old] }));
    const seen = await listVerifications({ ctx: own.member("viewer"), input: { days: 40 } });
    expect(seen.rows).toHaveLength(2_000);
    expect(seen.totals).toHaveLength(70);
    expect(seen.totals.every(({ calls, failures }) => calls === 35 && failures === 35)).toBe(true);
    await ensurePartitions(new Date());
    const left = await withTenant(own.ctx(), (tx) => tx.verificationCount.count());
    expect(left).toBe(70 * 35);
  });

  it("are counted once however many processes write at a time", async () => {
    const made = await makeSite(provider);
    const batch = Array.from({ length: 20 }, (_none, index) =>
      call({ siteSlug: index % 2 ? made.slug : other.slug, country: index % 3 ? "VN" : "TH" }),
    );
    await Promise.all(
      Array.from({ length: 8 }, (_none, turn) => storeCalls(turn % 2 ? batch : batch.toReversed())),
    );
    const counted = (await totals(made.siteId)).reduce((sum, [, calls]) => sum + Number(calls), 0);
    expect(counted).toBe(80);
  });

  it("know every route there is to verify by", () => {
    const paths = listRoutes().map(({ path }) => path);
    expect(VERIFICATION_ROUTES.filter((route) => !paths.includes(route))).toEqual([]);
  });
});

describe("failures from one country", () => {
  const told = (made: MadeProvider) =>
    withTenant(made.ctx(), (tx) =>
      tx.notice.findMany({ where: { kind: "verification_failures" }, orderBy: { createdAt: "asc" } }),
    );
  const notify = (made: MadeProvider, now = new Date()) =>
    notifyVerificationFailures(made.providerId, now, "test");

  it("are told from the rulebook's number on, once a country and day, to the provider's people and the exporter's", async () => {
    const own = await makeProvider();
    const made = await makeSite(own);
    const bystander = await makeSite(own);
    const exporter = await makeMember(own, "exporter", [made.clientId]);
    await makeMember(own, "exporter", [bystander.clientId]);
    const failed = { providerSlug: own.slug, siteSlug: made.slug, said: "revoked" };
    await storeCalls([call({ ...failed, calls: 9 })]);
    await notify(own);
    expect(await told(own)).toEqual([]);
    await storeCalls([call(failed), call({ ...failed, country: "AU", calls: 3 })]);
    expect(await listFailingProviders(new Date())).toContain(own.providerId);
    await notify(own);
    await notify(own);
    const notices = await told(own);
    expect(notices.map(({ reason, rung }) => [reason, rung.slice(0, 2)]).sort()).toEqual([
      ["exporter", "JP"],
      ["owner", "JP"],
    ]);
    expect(notices.find(({ reason }) => reason === "exporter")).toMatchObject({
      personId: exporter.personId,
      clientId: made.clientId,
      params: { country: "JP", failures: 10, threshold: 10, hours: 24, rule: "TIG-07" },
    });
    expect(notices.every(({ outboxId }) => outboxId !== null)).toBe(true);
    await notify(own, new Date(Date.now() + 23 * 3_600_000));
    expect((await told(own)).length).toBeGreaterThanOrEqual(2);
  });

  it("are told of at the number a provider set for itself", async () => {
    const own = await makeProvider();
    const made = await makeSite(own);
    await createDecision({
      ctx: own.member("owner"),
      input: { kind: "value", regime: "tig", code: "TIG-915", choice: 2, reason: "few buyers" },
    });
    await storeCalls([
      call({ providerSlug: own.slug, siteSlug: made.slug, said: "expired", calls: 2, country: null }),
    ]);
    await notify(own);
    expect((await told(own)).map(({ params }) => params)).toMatchObject([
      { country: null, failures: 2, threshold: 2 },
    ]);
  });
});
