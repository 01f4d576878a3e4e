import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "@/lib/clients";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { createApiKey } from "@/lib/identity";
import { callOperation } from "@/test/call-operation";
import { makeProvider, word, type MadeProvider } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

const ROWS = 10_000;
let api: StartedApi;
let provider: MadeProvider;
let key: string;
let there: Set<string>;

async function insertClients(count: number): Promise<string[]> {
  const { providerId } = provider;
  const now = new Date();
  const rows = Array.from({ length: count }, () => ({
    ...{ providerId, id: newId(now), slug: `c-${word()}-${word()}`, country: "CN", createdAt: now },
    // Names repeat, so that the place of a row is decided by its id as well.
    name: `Client ${Math.floor(Math.random() * 500)}`,
  }));
  await withTenant(provider.ctx(), (tx) => tx.client.createMany({ data: rows }));
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  key = (await createApiKey({ ctx: provider.ctx(), input: { name: "walk", callsPerMinute: 6_000 } })).key;
  there = new Set();
  while (there.size < ROWS) for (const id of await insertClients(2_000)) there.add(id);
});
afterAll(() => api.close());

async function page(list: string, after: string | null): Promise<{ ids: string[]; next: string | null }> {
  const query = after === null ? "" : `?after=${after}`;
  const answer = await callOperation({ url: api.url, slug: provider.slug, key }, list, { query });
  expect(answer.status).toBe(200);
  const rows: { id: string }[] = Object(answer.body["clients"] ?? answer.body["lspCompanies"]);
  const next = answer.body["next"];
  return { ids: rows.map(({ id }) => id), next: typeof next === "string" ? next : null };
}

describe("a walk from page to page", () => {
  it("misses none of 10,000 rows and repeats none, while others are added all the time", async () => {
    let isWalking = true;
    const adding = (async () => {
      while (isWalking) await insertClients(20);
    })();
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const got = await page("listClients", next);
      seen.push(...got.ids);
      ({ next } = got);
    } while (next !== null);
    isWalking = false;
    await adding;
    expect(new Set(seen).size).toBe(seen.length);
    const found = new Set(seen);
    expect([...there].filter((id) => !found.has(id))).toEqual([]);
    expect(seen.length).toBeGreaterThan(ROWS);
  }, 60_000);

  it("is led by cursors that are good for one list of one provider, as they were given", async () => {
    const { next } = await page("listClients", null);
    const cursor = next ?? "";
    const other = await makeProvider();
    const theirs = (await createApiKey({ ctx: other.ctx(), input: { name: "theirs" } })).key;
    const ask = (list: string, after: string, made = provider, by = key) =>
      callOperation({ url: api.url, slug: made.slug, key: by }, list, { query: `?after=${after}` });
    const { clientId } = await createClient({
      ctx: provider.ctx(),
      input: { name: "Z", slug: `z-${word()}`, country: "CN" },
    });
    const first = cursor.startsWith("A") ? "B" : "A";
    for (const wrong of [clientId, "", "x", `${first}${cursor.slice(1)}`, `${cursor}AA`]) {
      const refused = await ask("listClients", wrong);
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/after" }] } });
    }
    expect((await ask("listSites", cursor)).status).toBe(422);
    expect((await ask("listClients", cursor, other, theirs)).status).toBe(422);
    expect((await ask("listClients", cursor)).status).toBe(200);
  });
});
