import { beforeAll, describe, expect, it } from "vitest";
import { createClient } from "@/lib/clients";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { createSite, listSites, type ListSites, type SiteOrder } from "@/lib/sites";
import { makeProvider, word, type MadeProvider } from "@/test/make-provider";

interface Given {
  name: string;
  outcome: string | null;
  deadlines?: { state: string; dueAt: string }[];
  party?: string;
  nextChangeAt?: Date;
}

const now = new Date("2027-03-01T00:00:00Z");
const restsOn = { rules: [], assumptions: [], facts: [] };
const SITES: readonly Given[] = [
  { name: "Aspen", outcome: "pass", deadlines: [{ state: "upcoming", dueAt: "2027-03-02T00:00:00.000Z" }] },
  { name: "Birch", outcome: "fail", deadlines: [{ state: "upcoming", dueAt: "2027-06-01T00:00:00.000Z" }] },
  {
    name: "Cedar",
    outcome: "fail",
    deadlines: [
      { state: "upcoming", dueAt: "2027-04-01T00:00:00.000Z" },
      { state: "missed", dueAt: "2026-01-01T00:00:00.000Z" },
    ],
    party: "exporter",
  },
  { name: "Dogwood", outcome: "fail", party: "lsp" },
  {
    name: "Elm",
    outcome: "fail",
    deadlines: [
      { state: "missed", dueAt: "2026-02-01T00:00:00.000Z" },
      { state: "missed", dueAt: "2026-12-01T00:00:00.000Z" },
    ],
    party: "provider",
  },
  { name: "Fir", outcome: null },
  { name: "Ginkgo", outcome: "pass", nextChangeAt: new Date("2027-02-01T00:00:00Z") },
  { name: "Hazel", outcome: "marginal", party: "exporter" },
];
const WORST = ["Elm", "Cedar", "Birch", "Dogwood", "Fir", "Ginkgo", "Hazel", "Aspen"];

let provider: MadeProvider;
let stranger: MadeProvider;
const clientIds: string[] = [];

async function store(siteId: string, clientId: string, given: Given, regime: string): Promise<void> {
  const { outcome, deadlines = [], party, nextChangeAt = null } = given;
  await withTenant(provider.ctx(), async (tx) => {
    const knownFrom = new Date();
    const where = { providerId: provider.providerId, siteId, knownTo: null };
    await tx.assessment.updateMany({ where, data: { knownTo: knownFrom } });
    if (outcome === null) return;
    const result = {
      verdicts: [],
      obligations: party ? [{ code: "X-01", message: "x", params: {}, party, restsOn }] : [],
      deadlines: deadlines.map((one, at) => ({
        ...one,
        code: "X-02",
        key: String(at),
        message: "x",
        params: {},
        party: "provider",
        zone: "Asia/Shanghai",
        readings: [],
        metAt: null,
        restsOn,
      })),
    };
    const { providerId } = provider;
    const id = newId(knownFrom);
    const made = { providerId, id, clientId, siteId, regime, outcome, result, nextChangeAt, knownFrom };
    await tx.assessment.createMany({ data: [{ ...made, rulebookHash: "x", resultHash: id }] });
  });
}

beforeAll(async () => {
  provider = await makeProvider();
  stranger = await makeProvider();
  for (const name of ["Second Co", "First Co"]) {
    const slug = `client-${word()}`;
    clientIds.push(
      (await createClient({ ctx: provider.ctx(), input: { name, slug, country: "CN" } })).clientId,
    );
  }
  for (const [at, given] of SITES.entries()) {
    const clientId = clientIds[at % 2] ?? "";
    const slug = `${given.name.toLowerCase()}-${word()}`;
    const input = { clientId, name: given.name, slug, url: `https://${slug}.example` };
    const { siteId } = await createSite({ ctx: provider.ctx(), input });
    await store(siteId, clientId, given, "tig");
  }
});

async function list(input: ListSites, ctx = provider.ctx(now)) {
  const found = await listSites({ ctx, input });
  return { ...found, names: found.rows.map(({ name }) => name) };
}

/** All pages of that many rows, as one. */
async function walk(input: ListSites, size: number): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      ...input,
      size,
      ...(after ? { after } : {}),
    });
    names.push(...page.names);
    after = page.next;
  } while (after !== null);
  return names;
}

describe("sites by severity, then nearness", () => {
  it("stand worst first, of equals what is due first, and what is never due last", async () => {
    expect((await list({ order: { by: "worst" } })).names).toEqual(WORST);
  });

  it("keep their order across pages, and count all that match on each", async () => {
    for (const size of [1, 3, 8]) expect(await walk({ order: { by: "worst" } }, size)).toEqual(WORST);
    const first = await list({ order: { by: "worst" }, size: 3 });
    const second = await list({ order: { by: "worst" }, size: 3, after: first.next ?? "" });
    expect([first.total, second.total, second.all]).toEqual([8, 8, 8]);
  });

  it("keep it with words and filters together, and count what they match", async () => {
    const asked: ListSites = { order: { by: "worst" }, outcomes: ["fail"], parties: ["lsp", "exporter"] };
    expect((await list(asked)).names).toEqual(["Cedar", "Dogwood"]);
    const narrowed = await list({ ...asked, q: "second CEDAR" });
    expect([narrowed.names, narrowed.total, narrowed.all]).toEqual([["Cedar"], 1, 8]);
    expect((await list({ ...asked, q: "first cedar" })).names).toEqual([]);
    expect(await walk({ order: { by: "worst" }, outcomes: ["unknown", "fail"] }, 2)).toEqual(
      WORST.slice(0, 6),
    );
    expect((await list({ needsYou: true })).names).toEqual(["Elm"]);
  });

  it("take the signs of a pattern as they are", async () => {
    for (const q of ["%", "_", "\\"]) expect((await list({ q })).names).toEqual([]);
  });
});

describe("sites in another order", () => {
  const cases: [SiteOrder, string[]][] = [
    [{ by: "name" }, SITES.map(({ name }) => name)],
    [{ by: "name", descending: true }, SITES.map(({ name }) => name).reverse()],
    [{ by: "client" }, ["Birch", "Dogwood", "Fir", "Hazel", "Aspen", "Cedar", "Elm", "Ginkgo"]],
    [{ by: "due" }, ["Elm", "Aspen", "Cedar", "Birch", "Dogwood", "Fir", "Ginkgo", "Hazel"]],
    [
      { by: "due", descending: true },
      ["Birch", "Cedar", "Aspen", "Elm", "Dogwood", "Fir", "Ginkgo", "Hazel"],
    ],
    [
      { by: "standing", regime: "tig", descending: true },
      ["Aspen", "Hazel", "Fir", "Ginkgo", "Birch", "Cedar", "Dogwood", "Elm"],
    ],
  ];
  it.each(cases)("%j holds over all of them, whatever a page holds", async (order, expected) => {
    expect((await list({ order })).names).toEqual(expected);
    expect(await walk({ order }, 3)).toEqual(expected);
  });
});

it("goes on where a page ended, though the site that ended it stands elsewhere by now", async () => {
  const first = await list({ order: { by: "worst" }, size: 2 });
  const cedar = first.rows[1];
  if (!cedar) throw new Error("no second row");
  const [clientId = ""] = clientIds;
  await store(cedar.siteId, clientId, { name: "Cedar", outcome: "not_applicable" }, "tig");
  const second = await list({ order: { by: "worst" }, size: 3, after: first.next ?? "" });
  expect(second.names).toEqual(["Birch", "Dogwood", "Fir"]);
  const [, , given] = SITES;
  if (given) await store(cedar.siteId, clientId, given, "tig");
});

it("begins at the start where an address holds no place", async () => {
  for (const after of ["", "x", "1_x", "'; --", `${"9".repeat(40)}_${clientIds[0]}`])
    expect((await list({ order: { by: "worst" }, after })).names).toEqual(WORST);
});

it("shows and counts nothing of another provider's, nor of clients a member does not see", async () => {
  const other = await list({ order: { by: "worst" } }, stranger.ctx(now));
  expect([other.names, other.total, other.all]).toEqual([[], 0, 0]);
  const [clientId = ""] = clientIds;
  const limited = await list({ order: { by: "worst" } }, provider.member("viewer", [clientId], now));
  expect([limited.names, limited.total, limited.all]).toEqual([["Elm", "Cedar", "Ginkgo", "Aspen"], 4, 4]);
});
