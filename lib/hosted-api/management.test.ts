import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import { createPushEndpoint } from "@/lib/endpoints";
import { createFiling } from "@/lib/filings";
import { createApiKey, type KeyScope } from "@/lib/identity";
import { createReferenceSource } from "@/lib/reference-sources";
import { PROFILE } from "@/test/badge-inputs";
import { callOperation, type OperationAnswer, type OperationCall } from "@/test/call-operation";
import { AUDITING } from "@/test/keep-finding";
import { CONNECTION } from "@/test/make-world";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { listRoutes } from ".";

let api: StartedApi;
let provider: MadeProvider;
let other: MadeProvider;
let site: MadeSite;
let hidden: MadeSite;
let foreign: MadeSite;
let foreignFilingId: string;
let foreignSourceId: string;
const keys = new Map<string, string>();

async function keyOf(
  name: string,
  made: MadeProvider,
  scopes: KeyScope[],
  clientIds: string[] | null = null,
) {
  const input = { name, scopes, clientIds, callsPerMinute: 6_000 };
  keys.set(name, (await createApiKey({ ctx: made.ctx(), input })).key);
}

beforeAll(async () => {
  api = await startHostedApi();
  [provider, other] = [await makeProvider(), await makeProvider()];
  [site, hidden, foreign] = [await makeSite(provider), await makeSite(provider), await makeSite(other)];
  await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
  const filing = { regime: "tig", siteId: foreign.siteId, state: "draft" as const };
  foreignFilingId = (await createFiling({ ctx: other.ctx(), input: filing })).filingId;
  const source = { siteId: foreign.siteId, name: "ERP", kind: "ingest" as const };
  foreignSourceId = (await createReferenceSource({ ctx: other.ctx(), input: source })).sourceId;
  await keyOf("write", provider, ["management:write"]);
  await keyOf("read", provider, ["management:read"]);
  await keyOf("limited", provider, ["management:write"], [site.clientId]);
});
afterAll(() => api.close());

function call(operation: string, { key = "write", ...asked }: OperationCall & { key?: string } = {}) {
  return callOperation({ url: api.url, slug: provider.slug, key: keys.get(key) }, operation, asked);
}

async function change(get: string, patch: string, id: string, body: object): Promise<OperationAnswer> {
  const seen = await call(get, { id });
  return call(patch, { id, body, headers: { "if-match": seen.headers.get("etag") ?? "" } });
}

describe("a system with a key that may write", () => {
  it("adds a client with a site, says what it shows, and has it stand somewhere", async () => {
    const client = await call("createClient", { body: { name: "C", slug: `c-${word()}`, country: "CN" } });
    const clientId = String(client.body["id"]);
    const body = { clientId, name: "S", slug: `s-${word()}`, url: "https://s.example" };
    const made = await call("createSite", { body });
    expect(made.body).toMatchObject({ ...body, kind: "company_site", audiences: ["b2b"], scope: null });
    const id = String(made.body["id"]);
    const scope = { catalog: true, quotation: null, certificates: null, ordering: true };
    const rest = { staticPromotionOnly: false, domesticOnly: false, languageSwitch: true };
    const places = { languages: ["zh", "en"], targetCountries: ["JP"] };
    const patch = { name: "Site", scope: { ...scope, ...rest, ...places } };
    const changed = await change("getSite", "updateSite", id, patch);
    expect(changed.body).toMatchObject({ ...body, ...patch });
    const lined = await call("createProductLine", { id, body: { name: "Sensors", category: "parts" } });
    expect(lined.body["productLines"]).toMatchObject([{ name: "Sensors", category: "parts" }]);
    const { body: standing } = await call("getSiteStandings", { id });
    expect(standing["standings"]).toMatchObject([{ regime: "tig" }, { regime: AUDITING }]);
    const rows = await listActivity({ ctx: provider.ctx(), input: { subjectId: id } });
    expect(new Set(rows.map(({ actorKind }) => actorKind))).toEqual(new Set(["key"]));
    expect(rows.map(({ verb }) => verb).sort()).toEqual(["site.create", "site.scope", "site.update"]);
  });

  it("keeps a provider's LSPs: company, certificate, contract and its end, and a look-up at the registry", async () => {
    const company = await call("createLspCompany", { body: { name: `L ${word()}`, country: "CN" } });
    const companyId = String(company.body["id"]);
    const renamed = await change("getLspCompany", "updateLspCompany", companyId, { country: "JP" });
    expect(renamed.body).toEqual({ ...company.body, country: "JP" });
    const number = `LSP-${word()}`;
    const stated = { number, kind: "joint", issuer: "Issuer", issuingCountries: ["CN", "JP"] };
    const body = { companyId: company.body["id"], ...stated };
    const certificate = await call("createLspCertificate", { body });
    expect(certificate.body).toMatchObject({ ...body, registry: { standing: "unchecked", status: null } });
    const id = String(certificate.body["id"]);
    const renewed = await change("getLspCertificate", "updateLspCertificate", id, {
      validUntil: "2028-05-16",
    });
    expect(renewed.body).toMatchObject({ ...body, validUntil: "2028-05-16", validFrom: null });
    expect((await call("checkLspCertificate", { id })).status).toBe(202);
    const terms = { languages: ["en"], startsOn: "2026-02-01" };
    const contract = await call("createLspContract", {
      body: { siteId: site.siteId, certificateId: id, ...terms },
    });
    expect(contract.body).toMatchObject({ ...terms, endsOn: null, content: ["website"] });
    const contractId = String(contract.body["id"]);
    const ended = await change("getLspContract", "endLspContract", contractId, { endsOn: "2026-12-31" });
    expect(ended.body["endsOn"]).toBe("2026-12-31");
    const listed = await call("listLspContracts", { key: "read" });
    expect(listed.text).toContain(contractId);
  });

  it("finds deadlines and what one of them rests on", async () => {
    const { body } = await call("listDeadlines", { key: "read", query: "?regime=tig" });
    const [first] = Object(body["deadlines"]);
    const one = await call("getDeadline", { key: "read", id: String(first.id) });
    expect(one.body).toMatchObject({ id: first.id, code: first.code, dueAt: first.dueAt });
  });
});

describe("what two may change", () => {
  const rename = (name: string, headers: Record<string, string>, key = "write") =>
    call("updateClient", { id: site.clientId, body: { name }, headers, key });

  it("is not changed by whoever does not say what they have seen, or has seen something else", async () => {
    const { headers } = await call("getClient", { id: site.clientId });
    const seen = headers.get("etag") ?? "";
    expect((await rename("N", {})).status).toBe(428);
    expect((await rename("N", { "if-match": '"another"' })).status).toBe(412);
    expect((await rename("N", { "if-match": `W/${seen}` })).status).toBe(412);
    const done = await rename("N", { "if-match": `"another", ${seen}` });
    expect([done.status, done.headers.get("etag") === seen]).toEqual([200, false]);
    expect((await rename("M", { "if-match": seen })).status).toBe(412);
    expect((await rename("M", { "if-match": done.headers.get("etag") ?? "" })).status).toBe(200);
    expect((await rename("O", { "if-match": "*" })).status).toBe(200);
  });

  it("is changed by one of twenty who have all seen the same, and by no second one", async () => {
    const { headers } = await call("getClient", { id: site.clientId });
    const ifMatch = { "if-match": headers.get("etag") ?? "" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => rename(`N ${index}`, ifMatch)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
  });

  it("keeps whatever a patch does not name, and refuses what it does not know", async () => {
    const before = (await call("getSite", { id: site.siteId })).body;
    const after = await change("getSite", "updateSite", site.siteId, { liveOn: "2026-03-01" });
    expect(after.body).toEqual({ ...before, liveOn: "2026-03-01" });
    expect((await change("getSite", "updateSite", site.siteId, { naem: "x" })).status).toBe(422);
  });
});

describe("what a caller has already", () => {
  it.each(["getClient", "getSite", "getLspCertificate", "getLspContract", "getLspCompany"])(
    "is not sent again by %s",
    async (operation) => {
      const ids: Record<string, string> = {
        getClient: hidden.clientId,
        getSite: hidden.siteId,
        getLspCertificate: hidden.certificateId,
        getLspContract: hidden.contractId,
        getLspCompany: hidden.companyId,
      };
      const id = ids[operation];
      const first = await call(operation, { id, key: "read" });
      const etag = first.headers.get("etag") ?? "";
      for (const header of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
        const again = await call(operation, { id, key: "read", headers: { "if-none-match": header } });
        expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
      }
      const other = await call(operation, { id, key: "read", headers: { "if-none-match": '"x"' } });
      expect([other.status, other.text]).toEqual([200, first.text]);
    },
  );
});

const WRITES = listRoutes().filter(({ scope }) => scope === "management:write");
const BODIES: Record<string, () => object> = {
  createClient: () => ({ name: "C", slug: `c-${word()}`, country: "CN" }),
  createSite: () => ({
    clientId: foreign.clientId,
    name: "S",
    slug: `s-${word()}`,
    url: "https://s.example",
  }),
  createLspCompany: () => ({ name: `L ${word()}`, country: "CN" }),
  createLspCertificate: () => ({
    companyId: foreign.companyId,
    number: `N-${word()}`,
    kind: "joint",
    issuer: "I",
    issuingCountries: ["CN"],
  }),
  createLspContract: () => ({
    siteId: foreign.siteId,
    certificateId: foreign.certificateId,
    languages: ["en"],
    startsOn: "2026-01-01",
  }),
  createFiling: () => ({ regime: "tig", siteId: foreign.siteId, state: "draft" }),
  runAudit: () => ({ regime: AUDITING }),
  runSelfTest: () => ({ regime: "tig", siteId: foreign.siteId }),
  pushFiling: () => ({ regime: "tig", siteId: foreign.siteId }),
  createProductLine: () => ({ name: "L", category: "parts" }),
  endLspContract: () => ({ endsOn: "2026-12-31" }),
  createCertificationMove: () => ({ regime: AUDITING, stage: "baseline", movedAt: "2026-11-20T08:00:00Z" }),
  createReferenceSource: () => ({ name: "ERP", kind: "ingest" }),
  createLabelSighting: () => ({
    ...{ regime: "tig", state: "seen", seenAt: "2026-11-20T08:00:00Z" },
    ...{ seenBy: "A buyer", place: "the listing" },
  }),
  updatePlatformProfile: () => PROFILE,
  pushPlatformProfile: () => ({ regime: PROFILE.regime, platform: PROFILE.platform }),
};

describe("refused", () => {
  it.each(WRITES.map(({ operationId }) => operationId))(
    "%s for a key that may only read",
    async (operation) => {
      const asked = { id: site.siteId, body: BODIES[operation]?.() ?? {}, headers: { "if-match": "*" } };
      expect((await call(operation, { ...asked, key: "read" })).status).toBe(403);
    },
  );

  it.each(
    WRITES.filter(({ path }) => path.includes("{id}")).map(({ operationId, path }) => [operationId, path]),
  )("%s for what is another provider's, as for what never was", async (operation, path) => {
    const ids: Record<string, string> = {
      clients: foreign.clientId,
      sites: foreign.siteId,
      "lsp-companies": foreign.companyId,
      "lsp-certificates": foreign.certificateId,
      "lsp-contracts": foreign.contractId,
      filings: foreignFilingId,
      "reference-sources": foreignSourceId,
    };
    const asked = { body: BODIES[operation]?.() ?? {}, headers: { "if-match": "*" } };
    const [theirs, unknown] = [
      await call(operation, { ...asked, id: ids[path.split("/")[1] ?? ""] }),
      await call(operation, { ...asked, id: crypto.randomUUID() }),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
  });

  it.each([
    "createSite",
    "createLspCertificate",
    "createLspContract",
    "createFiling",
    "pushFiling",
    "runSelfTest",
  ])("%s that names what is another provider's", async (operation) => {
    expect((await call(operation, { body: BODIES[operation]?.() })).status).toBe(404);
  });

  it("with the place where it is wrong", async () => {
    const body = { clientId: site.clientId, name: "S", slug: "s", url: "x" };
    const bad = await call("createSite", { body });
    const pointers = Object(bad.body["errors"]).map(({ pointer }: { pointer: string }) => pointer);
    expect([bad.status, [...new Set(pointers)]]).toEqual([422, ["/slug", "/url"]]);
    expect((await call("getSite", { id: "not-an-id" })).status).toBe(422);
  });
});

describe("a key for some clients", () => {
  it("sees theirs and nothing of the others, in every list", async () => {
    for (const operation of [
      "listClients",
      "listSites",
      "listLspContracts",
      "listLspCertificates",
      "listFilings",
    ]) {
      const { text } = await call(operation, { key: "limited" });
      for (const id of [hidden.clientId, hidden.siteId, hidden.contractId, hidden.certificateId])
        expect(text).not.toContain(id);
    }
    expect((await call("listSites", { key: "limited" })).text).toContain(site.siteId);
    expect((await call("listLspCertificates", { key: "limited" })).text).toContain(site.certificateId);
  });

  it("finds the others' as little as what never was, and changes its own", async () => {
    const [theirs, unknown] = [
      await call("getSite", { id: hidden.siteId, key: "limited" }),
      await call("getSite", { id: crypto.randomUUID(), key: "limited" }),
    ];
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    const headers = { "if-match": "*" };
    const own = { id: site.siteId, body: { name: "Mine" }, headers, key: "limited" };
    expect((await call("updateSite", own)).status).toBe(200);
    expect((await call("updateSite", { ...own, id: hidden.siteId })).status).toBe(404);
    const body = BODIES["createClient"]?.();
    expect((await call("createClient", { body, key: "limited" })).status).toBe(403);
  });

  it("is made for clients of its own provider alone", async () => {
    const making = keyOf("wrong", provider, ["management:read"], [foreign.clientId]);
    await expect(making).rejects.toThrow("not_found");
  });
});
