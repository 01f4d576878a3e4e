import { beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { endLspContract } from "@/lib/lsp";
import { getSite, updateSiteScope } from "@/lib/sites";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import {
  createSignOff,
  endSignOff,
  listSignableSites,
  listSiteSignOffs,
  type ListSiteSignOffs,
} from "./index";

const NOT_COVERED = {
  catalog: false,
  quotation: false,
  certificates: false,
  ordering: false,
  staticPromotionOnly: true,
  domesticOnly: true,
  languageSwitch: false,
  languages: ["zh"],
  targetCountries: [],
};

/** Sites by what was signed about them. */
type Name = "fresh" | "ours" | "theirs" | "all" | "older" | "lone" | "exempt" | "taken";
const NAMES: readonly Name[] = ["fresh", "ours", "theirs", "all", "older", "lone", "exempt", "taken"];

let provider: MadeProvider;
let owner: Ctx;
let regime = "";
const sites = new Map<Name, MadeSite>();

const at = (name: Name): MadeSite => {
  const site = sites.get(name);
  if (!site) throw new Error(`No site ${name}.`);
  return site;
};
const nameOf = (siteId: string) => NAMES.find((name) => at(name).siteId === siteId) ?? siteId;

async function actor(role: "owner" | "exporter", clientIds: readonly string[]): Promise<Ctx> {
  const { personId } = await makeMember(provider, role, clientIds);
  const ctx = provider.member(role, clientIds.length === 0 ? undefined : clientIds);
  return { ...ctx, actor: { kind: "member", personId, membershipId: personId } };
}

async function sign(name: Name, ...parties: ("exporter" | "provider" | "lsp")[]): Promise<string[]> {
  const made: string[] = [];
  for (const party of parties) {
    const signer = party === "exporter" ? await actor("exporter", [at(name).clientId]) : owner;
    const ctx = { ...signer, now: new Date() };
    made.push((await createSignOff({ ctx, input: signatureOf(at(name), party) })).signOffId);
  }
  return made;
}

/** As if what was signed last had been of another matrix. */
async function makeOlder(signOffId: string): Promise<void> {
  await withTenant(owner, async (tx) => {
    const { params: _params, ...row } = await tx.signOff.findFirstOrThrow({ where: { id: signOffId } });
    await tx.signOff.createMany({ data: [{ ...row, id: crypto.randomUUID(), matrix: "older", params: {} }] });
  });
  await endSignOff({ ctx: owner, input: { signOffId, reason: "of another version" } });
}

beforeAll(async () => {
  provider = await makeProvider();
  owner = await actor("owner", []);
  for (const name of NAMES) sites.set(name, await makeSite(provider));
  regime = signatureOf(at("fresh"), "provider").regime;
  await sign("ours", "provider");
  await sign("theirs", "exporter", "lsp");
  await sign("all", "provider", "exporter", "lsp");
  const [older = ""] = await sign("older", "provider");
  await makeOlder(older);
  await sign("lone", "provider", "exporter");
  const { contractId } = at("lone");
  await endLspContract({ ctx: provider.ctx(), input: { contractId, endsOn: "2026-02-01" } });
  await updateSiteScope({ ctx: provider.ctx(), input: { siteId: at("exempt").siteId, ...NOT_COVERED } });
  const [taken = ""] = await sign("taken", "provider");
  await endSignOff({ ctx: owner, input: { signOffId: taken, reason: "signed without having read it" } });
});

async function list(input: Partial<ListSiteSignOffs> = {}, ctx = owner) {
  const found = await listSiteSignOffs({ ctx, input: { regime, ...input } });
  return { ...found, names: found.rows.map(({ siteId }) => nameOf(siteId)) };
}

const sorted = (names: readonly string[]) => [...names].sort();

describe("how the signatures of all sites stand", () => {
  it("is told of each party at each site: signed when and by whom, of an older version, not at all, not needed", async () => {
    const { rows } = await list();
    const told = Object.fromEntries(
      rows.map(({ siteId, provider: own, exporter, lsps }) => [
        nameOf(siteId),
        [own, exporter, ...lsps].map(({ state }) => state),
      ]),
    );
    expect(told).toEqual({
      fresh: ["unsigned", "unsigned", "unsigned"],
      ours: ["signed", "unsigned", "unsigned"],
      theirs: ["unsigned", "signed", "signed"],
      all: ["signed", "signed", "signed"],
      older: ["older", "unsigned", "unsigned"],
      lone: ["signed", "signed"],
      exempt: ["not_needed", "not_needed", "not_needed"],
      taken: ["unsigned", "unsigned", "unsigned"],
    });
    const lsp = rows.find(({ siteId }) => siteId === at("all").siteId)?.lsps[0];
    expect(lsp?.by).toEqual({ givenOn: "2026-06-01", signerName: "Wang Min", signerTitle: "Director" });
  });

  it("is what each site's own verdict says", async () => {
    for (const { siteId, waitsFor, isSignedByEverybody } of (await list()).rows) {
      const { standings } = await getSite({ ctx: owner, input: { siteId } });
      const result = standings.find((one) => one.regime === regime)?.result;
      const verdict = result?.verdicts.find(({ code }) => code === "TIG-05");
      expect([nameOf(siteId), verdict?.params["parties"] ?? []]).toEqual([
        nameOf(siteId),
        ["exporter", "provider", "lsp"].filter((party) => waitsFor.some((one) => one === party)),
      ]);
      expect([nameOf(siteId), verdict?.outcome === "pass"]).toEqual([nameOf(siteId), isSignedByEverybody]);
    }
  });

  it("is narrowed by whom a site waits for, by who has signed and by words, and counted over all of them", async () => {
    const { counts, all, total } = await list();
    expect({ counts, all, total }).toEqual({
      counts: { provider: 4, exporter: 4, lsp: 5, everybody: 1 },
      all: 8,
      total: 8,
    });
    const names = async (input: Partial<ListSiteSignOffs>) => sorted((await list(input)).names);
    expect(await names({ needsYou: true })).toEqual(["fresh", "older", "taken", "theirs"]);
    expect(await names({ waitsFor: ["exporter"] })).toEqual(["fresh", "older", "ours", "taken"]);
    expect(await names({ waitsFor: ["lsp"] })).toEqual(["fresh", "lone", "older", "ours", "taken"]);
    expect(await names({ needsYou: true, waitsFor: ["exporter", "lsp"] })).toEqual([
      "fresh",
      "older",
      "taken",
    ]);
    expect(await names({ signedBy: ["everybody"] })).toEqual(["all"]);
    expect(await names({ signedBy: ["everybody", "provider"] })).toEqual(["all", "lone", "ours"]);
    const { slug } = at("ours");
    expect(await list({ q: `client ${slug}` })).toMatchObject({ names: ["ours"], total: 1, all: 8, counts });
  });

  it("puts first what waits for the provider, and orders by name, client and day over all pages", async () => {
    expect(sorted((await list()).names.slice(0, 4))).toEqual(["fresh", "older", "taken", "theirs"]);
    const byName = sorted(NAMES.map((name) => `Site ${at(name).slug}`));
    for (const [order, wanted] of [
      [{ by: "name" }, byName],
      [{ by: "client", descending: true }, byName.toReversed()],
    ] as const) {
      const names: string[] = [];
      for (let after: string | null = ""; after !== null;) {
        const from = after === "" ? {} : { after };
        const page: Awaited<ReturnType<typeof list>> = await list({ order, size: 3, ...from });
        names.push(...page.rows.map(({ name }) => name));
        after = page.next;
      }
      expect(names).toEqual(wanted);
    }
    const newest = await list({ order: { by: "provider", descending: true } });
    expect(newest.names.slice(0, 3)).toEqual(["lone", "all", "ours"]);
    const oldest = await list({ order: { by: "provider" } });
    expect(oldest.names.slice(0, 3)).toEqual(["ours", "all", "lone"]);
  });

  it("shows a limited member their own clients alone, and a stranger nothing", async () => {
    const limited = await list({}, provider.member("viewer", [at("all").clientId]));
    expect(limited).toMatchObject({ names: ["all"], all: 1, counts: { provider: 0, everybody: 1 } });
    const stranger = await list({}, (await makeProvider()).member("owner"));
    expect(stranger).toMatchObject({ names: [], all: 0 });
    await expect(list({ regime: "none" })).rejects.toThrow(/^not_found/);
  });
});

describe("the sites that one signs for in one go", () => {
  const names = async (input: object, ctx = owner) => {
    const found = await listSignableSites({ ctx, input: { regime, act: "sign", ...input } });
    return sorted(found.map(({ siteId }) => nameOf(siteId)));
  };

  it("are those of a filter that wait for the provider, or carry its word where it is taken back", async () => {
    expect(await names({})).toEqual(["fresh", "older", "taken", "theirs"]);
    expect(await names({ waitsFor: ["exporter"] })).toEqual(["fresh", "older", "taken"]);
    expect(await names({ act: "take_back" })).toEqual(["all", "lone", "ours"]);
    expect(await names({ act: "take_back", signedBy: ["everybody"] })).toEqual(["all"]);
  });

  it("are a limited member's own, and nobody's who may not sign", async () => {
    const limited = provider.member("manager", [at("fresh").clientId, at("all").clientId]);
    expect(await names({}, limited)).toEqual(["fresh"]);
    for (const ctx of [provider.member("viewer"), provider.member("exporter", [at("fresh").clientId])])
      await expect(names({}, ctx)).rejects.toMatchObject({ code: "forbidden" });
  });
});
