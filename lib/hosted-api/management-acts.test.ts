import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPushEndpoint } from "@/lib/endpoints";
import { createApiKey, updateProvider } from "@/lib/identity";
import { createSignOff } from "@/lib/sign-offs";
import { callOperation, type OperationCall } from "@/test/call-operation";
import { CONNECTION } from "@/test/make-world";
import { passSelfTest } from "@/test/pass-self-test";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let key: string;

beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
  const input = { name: "write", scopes: ["management:write" as const] };
  key = (await createApiKey({ ctx: provider.ctx(), input })).key;
});
afterAll(() => api.close());

function call(operation: string, asked: OperationCall = {}) {
  return callOperation({ url: api.url, slug: provider.slug, key }, operation, asked);
}

describe("a system with a key that may write", () => {
  it("records a filing made elsewhere, and files with a platform it is connected to", async () => {
    const filing = { regime: "tig", state: "submitted", submittedAt: "2026-05-18T08:00:00Z" };
    const made = await call("createFiling", { body: filing });
    expect(made.body).toMatchObject({ regime: "tig", state: "submitted", siteId: null });
    const wanted = { regime: "tig", siteId: site.siteId };
    expect((await call("pushFiling", { body: wanted })).body["reason"]).toBe("not_connected");
    await createPushEndpoint({ ctx: provider.ctx(), input: CONNECTION });
    expect((await call("pushFiling", { body: wanted })).body["reason"]).toBe("self_test_missing");
    const tested = await call("runSelfTest", { body: wanted });
    expect([tested.status, tested.body["state"]]).toEqual([202, "queued"]);
    const id = String(tested.body["id"]);
    expect((await call("getSelfTest", { id })).body["siteId"]).toBe(site.siteId);
    await passSelfTest(provider, site);
    const pushed = await call("pushFiling", { body: wanted });
    expect([pushed.status, pushed.body["state"]]).toEqual([202, "ready"]);
    const listed = await call("listFilings");
    expect(listed.body["filings"]).toHaveLength(2);
  });

  it("takes back a filing that waits for another pair of eyes, and none that was sent", async () => {
    const other = await makeSite(provider);
    const { siteId } = other;
    await updateProvider({ ctx: provider.ctx(), input: { fourEyes: true } });
    await passSelfTest(provider, other);
    const made = await call("pushFiling", { body: { regime: "tig", siteId } });
    expect(made.body).toMatchObject({ state: "ready", isWaiting: true, reopenedAt: null });
    const id = String(made.body["id"]);
    const taken = await call("endFiling", { id });
    expect([taken.status, taken.body["state"], taken.body["isWaiting"]]).toEqual([200, "withdrawn", false]);
    expect((await call("endFiling", { id })).body["reason"]).toBe("not_waiting");
    await updateProvider({ ctx: provider.ctx(), input: { fourEyes: false } });
  });

  it("tells of looks at the warning label, and reads who has signed for a site", async () => {
    const { siteId: id } = site;
    const looked = { regime: "tig", state: "seen", seenBy: "A buyer", place: "the listing" };
    const body = { ...looked, seenAt: "2026-11-20T08:00:00.000Z" };
    const told = await call("createLabelSighting", { id, body });
    expect([told.status, told.body["sightings"]]).toEqual([201, [expect.objectContaining(body)]]);
    const gone = await call("createLabelSighting", { id, body: { ...body, state: "removed" } });
    expect([gone.status, Object(gone.body["errors"])[0]?.pointer]).toEqual([422, "/proof"]);
    expect((await call("listLabelSightings", { id })).body).toEqual(told.body);
    const read = () => call("getResponsibilities", { id });
    const [before] = Object((await read()).body["responsibilities"]);
    expect(before).toMatchObject({ regime: "tig", lspCompanies: [site.companyId], signOffs: [] });
    await createSignOff({ ctx: provider.member("owner"), input: signatureOf(site, "lsp") });
    const [after] = Object((await read()).body["responsibilities"]);
    const signed = { party: "lsp", companyId: site.companyId, state: "stands", matrix: before.matrix };
    expect(after.signOffs).toMatchObject([signed]);
  });
});
