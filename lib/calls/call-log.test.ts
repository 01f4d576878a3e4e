import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { METERS } from "@/lib/core/metrics";
import { createApiKey, KEY_SCOPES } from "@/lib/identity";
import { ensurePartitions } from "@/lib/schedules";
import { callOperation } from "@/test/call-operation";
import { asOwner, readAll } from "@/test/owner-query";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi } from "@/test/start-hosted-api";
import { listCalls, openCallLog, storeCalls, type CountedCall } from ".";

let provider: MadeProvider;
let site: MadeSite;
let other: MadeSite;
beforeAll(async () => {
  provider = await makeProvider();
  [site, other] = [await makeSite(provider), await makeSite(provider)];
});

function note(over: Partial<CountedCall> = {}): CountedCall {
  return {
    calls: 1,
    id: null,
    at: new Date(),
    providerSlug: provider.slug,
    siteSlug: site.slug,
    method: "GET",
    route: "/sites/{site}/lsp-status",
    status: 200,
    said: "active",
    durationMs: 0.123,
    apiKeyId: null,
    address: "198.51.100.77",
    evidenceId: null,
    country: null,
    ...over,
  };
}

async function rowsOf(made: MadeProvider, clients?: readonly string[]) {
  return (await listCalls({ ctx: made.member("viewer", clients), input: {} })).rows;
}

describe("the log of calls", () => {
  it("holds every call below a provider: what was asked, how it was answered, by which key or from which network", async () => {
    const made = await makeProvider();
    const own = await makeSite(made);
    const { key, apiKeyId } = await createApiKey({
      ctx: made.ctx(),
      input: { name: "ERP", scopes: [...KEY_SCOPES] },
    });
    const api = await startHostedApi();
    const base = `${api.url}/${made.slug}/v1`;
    const answer = await fetch(`${base}/sites/${own.slug}/lsp-status`);
    const { receipt }: { receipt: string } = await answer.json();
    const etag = answer.headers.get("etag") ?? "";
    await fetch(`${base}/sites/${own.slug}/lsp-status`, { headers: { "if-none-match": etag } });
    await fetch(`${base}/sites/no-such-site/lsp-status`);
    const listed = await callOperation({ url: api.url, slug: made.slug, key }, "listSites");
    await fetch(`${base}/clients`);
    await fetch(`${api.url}/nobody-at-all/v1/openapi.json`);
    await api.close();
    const rows = (await rowsOf(made)).reverse();
    expect(
      rows.map(({ route, status, said, network, keyName }) => [route, status, said, network, keyName]),
    ).toEqual([
      ["/sites/{site}/lsp-status", 200, expect.any(String), "127.0.0.0/24", null],
      ["/sites/{site}/lsp-status", 304, expect.any(String), "127.0.0.0/24", null],
      ["/sites/{site}/lsp-status", 404, null, "127.0.0.0/24", null],
      ["/sites", 200, null, null, "ERP"],
      ["/clients", 401, null, "127.0.0.0/24", null],
    ]);
    expect(rows[0]).toMatchObject({ siteId: own.siteId, clientId: own.clientId, siteSlug: own.slug });
    expect(receipt.endsWith(String(rows[0]?.evidenceId))).toBe(true);
    expect(rows[3]).toMatchObject({ id: listed.headers.get("x-request-id"), apiKeyId, siteId: null });
    expect(rows.every(({ durationMs }) => durationMs > 0)).toBe(true);
  });

  it("shows members of some clients those clients' sites' calls, and another provider nothing", async () => {
    await storeCalls([note(), note({ siteSlug: other.slug }), note({ siteSlug: null, route: "/clients" })]);
    expect(await rowsOf(provider)).toHaveLength(3);
    const seen = await rowsOf(provider, [other.clientId]);
    expect(seen.map(({ siteId }) => siteId)).toEqual([other.siteId]);
    expect(await rowsOf(await makeProvider())).toEqual([]);
  });

  it("is narrowed by route, outcome, key and time, and goes on from a cursor without missing any of one moment", async () => {
    const made = await makeProvider();
    const own = { providerSlug: made.slug, siteSlug: null };
    const at = new Date("2026-11-20T12:00:00.000Z");
    const { apiKeyId } = await createApiKey({ ctx: made.ctx(), input: { name: "K" } });
    const many = Array.from({ length: 120 }, () => note({ ...own, at, id: randomUUID() }));
    await storeCalls([...many, note({ ...own, apiKeyId, status: 429, route: "/clients", at: new Date() })]);
    const list = (input: Parameters<typeof listCalls>[0]["input"]) =>
      listCalls({ ctx: made.member("viewer"), input });
    expect((await list({ outcomes: ["4"] })).rows).toHaveLength(1);
    expect((await list({ routes: ["/clients"] })).rows).toHaveLength(1);
    expect((await list({ apiKeyIds: [apiKeyId] })).rows[0]).toMatchObject({ keyName: "K", network: null });
    const day = { from: new Date("2026-11-20"), to: new Date("2026-11-21") };
    const ids: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page: Awaited<ReturnType<typeof listCalls>> = await list({ ...day, ...(after ? { after } : {}) });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
  });

  it("takes what stands in any address, and keeps networks, never addresses", async () => {
    const made = await makeProvider();
    const own = { providerSlug: made.slug, siteSlug: null };
    await storeCalls([
      note({ ...own, siteSlug: "a\u0000b" }),
      note({ ...own, address: "2001:db8:77:1::9" }),
      note({ ...own, address: "::ffff:203.0.113.9" }),
      note({ ...own, address: "nonsense" }),
      note({ ...own, providerSlug: "\ud800" }),
    ]);
    const networks = (await rowsOf(made)).map(({ network }) => network);
    expect(networks.sort()).toEqual(["198.51.100.0/24", "2001:db8:77::/48", "203.0.113.0/24", null].sort());
  });
});

describe("the process that answers", () => {
  it("writes what it noted when it is stopped, and within a second while it runs", async () => {
    const made = await makeProvider();
    const log = openCallLog();
    log.add(note({ providerSlug: made.slug }));
    await vi.waitFor(async () => expect(await rowsOf(made)).toHaveLength(1), { timeout: 3_000 });
    for (let index = 0; index < 5_000; index += 1)
      log.add(note({ id: randomUUID(), apiKeyId: randomUUID(), providerSlug: made.slug }));
    await log.close();
    const rows = await asOwner((client) => readAll(client, "api_call"));
    expect(rows.filter((row) => row.includes(made.providerId))).toHaveLength(5_001);
  });

  it("makes one row of a second's equal answers, with their number and the slowest, and none of different ones", async () => {
    const made = await makeProvider();
    const { slug } = await makeSite(made);
    const own = { providerSlug: made.slug, siteSlug: null };
    const log = openCallLog();
    for (let index = 0; index < 300; index += 1) log.add(note({ ...own, durationMs: index }));
    for (const over of [
      { address: "203.0.113.9" },
      { evidenceId: randomUUID() },
      { status: 304 },
      { said: "unknown" },
      { siteSlug: slug },
      { route: "/x" },
      { method: "POST" },
      { country: "JP" },
    ])
      log.add(note({ ...own, ...over }));
    await log.close();
    const rows = (await rowsOf(made)).map(({ calls, durationMs }) => [calls, durationMs]);
    expect(rows.sort(([a = 0], [b = 0]) => b - a)).toEqual([
      [300, 299],
      ...Array.from({ length: 8 }, () => [1, 0.12]),
    ]);
  });

  it("makes one row of what a network without a key is refused, whatever names it invents, and keeps those that are", async () => {
    const made = await makeProvider();
    const own = await makeSite(made);
    const log = openCallLog();
    const at = new Date();
    const refused = { at, providerSlug: made.slug, status: 404, said: null };
    const add = (over: Partial<CountedCall>): void => log.add(note({ ...refused, ...over }));
    add({ siteSlug: own.slug });
    for (let index = 0; index < 3_000; index += 1) {
      const address = `198.51.100.${index % 250}`;
      add({ address, siteSlug: `invented-${index}` });
      add({ address, siteSlug: `\u0000/../${index}`, providerSlug: `nobody-${index}` });
      add({ address, status: 429, siteSlug: `invented-${index}` });
    }
    await log.close();
    const rows = (await rowsOf(made)).map(({ status, siteSlug, calls }) => [status, siteSlug, calls]);
    expect(new Set(rows.map((row) => row.join(" ")))).toEqual(
      new Set([`404 ${own.slug} 1`, "404  3000", "429  3000"]),
    );
  });

  it("makes one row of the equal answers of every public route", async () => {
    const made = await makeProvider();
    const own = await makeSite(made);
    const api = await startHostedApi();
    const base = `${api.url}/${made.slug}/v1`;
    const paths = [
      `/sites/${own.slug}/verification`,
      `/sites/${own.slug}/trust-mark`,
      "/trust-marks?trust_mark_type=x",
      "/openapi.json",
      "/clients",
    ];
    for (let turn = 0; turn < 5; turn += 1)
      for (const path of paths) await (await fetch(base + path)).arrayBuffer();
    await api.close();
    const calls = new Map<string, number[]>();
    for (const row of await rowsOf(made)) calls.set(row.route, [...(calls.get(row.route) ?? []), row.calls]);
    expect([...calls.keys()]).toHaveLength(paths.length);
    for (const counts of calls.values()) {
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(5);
      // A batch a second, which may have ended in between.
      expect(counts.length).toBeLessThanOrEqual(3);
    }
  });

  it("counts on in a new row once the one before is being written", async () => {
    const made = await makeProvider();
    const log = openCallLog();
    const add = (): void => {
      for (let index = 0; index < 10; index += 1) log.add(note({ providerSlug: made.slug, siteSlug: null }));
    };
    add();
    await vi.waitFor(async () => expect(await rowsOf(made)).toHaveLength(1), { timeout: 3_000 });
    add();
    await log.close();
    expect((await rowsOf(made)).map(({ calls }) => calls)).toEqual([10, 10]);
  });

  it("keeps the newest 50,000 and counts what it drops while the database takes none", async () => {
    const before = (await METERS.callsDropped.get()).values[0]?.value ?? 0;
    const log = openCallLog();
    // No partition holds the year 1999, so nothing of this is ever taken.
    const bad = note({ at: new Date("1999-01-01") });
    for (let index = 0; index < 100_100; index += 1) log.add({ ...bad, apiKeyId: "k", id: `${index}` });
    await log.close();
    const dropped = ((await METERS.callsDropped.get()).values[0]?.value ?? 0) - before;
    expect(dropped).toBeGreaterThanOrEqual(50_000);
    expect(dropped).toBeLessThanOrEqual(100_100);
  });
});

describe("months of the log", () => {
  it("are made ahead, and dropped as a whole once thirteen have passed", async () => {
    const tables = () =>
      asOwner(async (client) => {
        const { rows } = await client.query<{ name: string }>(
          "SELECT relname AS name FROM pg_class WHERE relname LIKE 'api_call_2%' AND relkind = 'r' ORDER BY 1",
        );
        return rows.map(({ name }) => name);
      });
    await asOwner((client) => client.query("SELECT ensure_month_partitions('api_call', '2024-01-01', 2)"));
    expect(await tables()).toEqual(expect.arrayContaining(["api_call_2024_01", "api_call_2024_02"]));
    await ensurePartitions(new Date());
    const left = await tables();
    expect(left.filter((name) => name.includes("2024"))).toEqual([]);
    expect(left.length).toBeGreaterThanOrEqual(3);
  });
});
