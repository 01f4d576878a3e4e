import { beforeAll, expect, it } from "vitest";
import { createClient, listClients } from "@/lib/clients";
import { createSite, getPortfolioStanding, listSites } from "@/lib/sites";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";

let provider: MadeProvider;
let stranger: MadeProvider;
let covered: MadeSite;
let bareSlug: string;

beforeAll(async () => {
  provider = await makeProvider();
  stranger = await makeProvider();
  covered = await makeSite(provider);
  await makeSite(stranger);
  bareSlug = `bare-${word()}`;
  const { clientId } = await createClient({
    ctx: provider.ctx(),
    input: { name: "Bare Co", slug: bareSlug, country: "CN" },
  });
  const site = { clientId, name: "Bare", slug: bareSlug, url: "https://bare.example" };
  await createSite({ ctx: provider.ctx(), input: site });
});

async function slugsOf(input: Parameters<typeof listSites>[0]["input"]): Promise<string[]> {
  return (await listSites({ ctx: provider.ctx(), input })).rows.map(({ slug }) => slug).sort();
}

it("lists the provider's own sites and no other's", async () => {
  expect(await slugsOf({})).toEqual([bareSlug, covered.slug].sort());
});

it("finds sites by every word of their name, their address or their client's name", async () => {
  expect(await slugsOf({ q: "bare CO" })).toEqual([bareSlug]);
  expect(await slugsOf({ q: `https://${covered.slug}` })).toEqual([covered.slug]);
  expect(await slugsOf({ q: "bare nowhere" })).toEqual([]);
});

it("narrows by client, by outcome and by who must act, as the rows themselves say", async () => {
  const { rows } = await listSites({ ctx: provider.ctx(), input: {} });
  expect(await slugsOf({ clientSlugs: [bareSlug] })).toEqual([bareSlug]);
  expect(await slugsOf({ needsYou: true })).toEqual(
    rows.flatMap((row) => (row.needsYou ? [row.slug] : [])).sort(),
  );
  for (const outcome of new Set(rows.flatMap(({ standings }) => standings.map((one) => one.outcome)))) {
    const expected = rows.filter(({ standings }) => standings.some((one) => one.outcome === outcome));
    expect(await slugsOf({ outcomes: [outcome] })).toEqual(expected.map(({ slug }) => slug).sort());
  }
});

it("counts what it lists", async () => {
  const { rows } = await listSites({ ctx: provider.ctx(), input: {} });
  const standing = await getPortfolioStanding({ ctx: provider.ctx(), input: {} });
  expect(standing.siteCount).toBe(rows.length);
  expect(standing.needYou).toBe(rows.filter(({ needsYou }) => needsYou).length);
  expect(Object.values(standing.outcomes).reduce((sum, count) => sum + count)).toBe(rows.length);
});

it("counts and lists only the clients that a limited member sees", async () => {
  const ctx = provider.member("viewer", [covered.clientId]);
  expect((await getPortfolioStanding({ ctx, input: {} })).siteCount).toBe(1);
  expect((await listClients({ ctx, input: { q: "bare" } })).rows).toEqual([]);
});
