import { readdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import { createClient, updateClient } from "@/lib/clients";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { createDecision, endDecision } from "@/lib/decisions";
import { runReplay } from "@/lib/deliveries";
import {
  createEndpointSecret,
  createPushEndpoint,
  createWebhookEndpoint,
  endEndpoint,
  runEndpointResume,
  runEndpointTest,
  updateWebhookEndpoint,
} from "@/lib/endpoints";
import { createFiling, pushFiling } from "@/lib/filings";
import {
  createApiKey,
  createInvitation,
  endApiKey,
  endInvitation,
  endMember,
  listMembers,
  updateMember,
} from "@/lib/identity";
import {
  createLspCertificate,
  createLspCompany,
  createLspContract,
  endLspContract,
  runRegistryCheck,
  updateLspCertificate,
} from "@/lib/lsp";
import { createProductLine, createSite, updateSite, updateSiteScope } from "@/lib/sites";
import { LIMITED_VERBS } from "./limited-verbs";
import { makeMember, makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "./make-provider";

interface World {
  provider: MadeProvider;
  site: MadeSite;
  membershipId: string;
  invitationId: string;
  apiKeyId: string;
  overlayId: string;
  endpointId: string;
}

interface VerbCase {
  /** A method, so that verbs of narrower input fit. */
  run(call: { ctx: Ctx; input: object }): Promise<unknown>;
  /** Usable input in that world. */
  good: (world: World) => Record<string, unknown>;
  /** What is wrong with it, laid over the good input; null where any input of the right shape is usable. */
  bad: Record<string, unknown> | null;
  /** Ids of a world that is not the caller's; null where the input names none. */
  foreign: ((world: World) => Record<string, unknown>) | null;
}

function verb(
  run: VerbCase["run"],
  good: VerbCase["good"],
  bad: VerbCase["bad"],
  foreign: VerbCase["foreign"],
): VerbCase {
  return { run, good, bad, foreign };
}

const scope = {
  catalog: true,
  quotation: null,
  certificates: null,
  ordering: null,
  staticPromotionOnly: null,
  domesticOnly: null,
  languageSwitch: null,
  languages: ["en"],
  targetCountries: ["JP"],
};
const site = () => ({ name: "A site", slug: `s-${word()}`, url: "https://www.example.com" });
const certificate = (world: World) => ({
  companyId: world.site.companyId,
  number: `N-${word()}`,
  kind: "joint",
  issuer: "Issuer",
  issuingCountries: ["CN"],
});
const reason = "because the notice says so";
const webhook = { name: "Procurement", url: "http://127.0.0.1:9/hook", events: ["verdict.changed" as const] };
const connection = {
  counterpart: "coordination-platform",
  name: "Platform",
  url: "http://127.0.0.1:9/platform",
  profile: { signature: "http_message" },
};

/** Every write verb, by the name of its file. A verb that is not here fails the run. */
const VERBS: Record<string, VerbCase> = {
  "create-client": verb(
    createClient,
    () => ({ name: "C", slug: `c-${word()}`, country: "CN" }),
    { country: "China" },
    null,
  ),
  "update-client": verb(
    updateClient,
    (w) => ({ clientId: w.site.clientId, name: "C", slug: `c-${word()}`, country: "CN" }),
    { slug: "No Spaces" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "create-site": verb(
    createSite,
    (w) => ({ clientId: w.site.clientId, ...site() }),
    { url: "not an address" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "update-site": verb(
    updateSite,
    (w) => ({ siteId: w.site.siteId, ...site() }),
    { url: "javascript:alert(1)" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "update-site-scope": verb(
    updateSiteScope,
    (w) => ({ siteId: w.site.siteId, ...scope }),
    { targetCountries: ["Japan"] },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-product-line": verb(
    createProductLine,
    (w) => ({ siteId: w.site.siteId, name: `L ${word()}`, category: "parts" }),
    { name: "" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-lsp-company": verb(
    createLspCompany,
    () => ({ name: `L ${word()}`, country: "CN" }),
    { name: "" },
    null,
  ),
  "create-lsp-certificate": verb(
    createLspCertificate,
    certificate,
    { validFrom: "2027-01-01", validUntil: "2026-01-01" },
    (w) => ({ companyId: w.site.companyId }),
  ),
  "update-lsp-certificate": verb(
    updateLspCertificate,
    (w) => ({ certificateId: w.site.certificateId, ...certificate(w) }),
    { number: "<script>" },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "create-lsp-contract": verb(
    createLspContract,
    (w) => ({
      siteId: w.site.siteId,
      certificateId: w.site.certificateId,
      languages: ["en"],
      startsOn: "2026-01-01",
    }),
    { languages: [] },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "end-lsp-contract": verb(
    endLspContract,
    (w) => ({ contractId: w.site.contractId, endsOn: "2026-12-31" }),
    { endsOn: "2025-01-01" },
    (w) => ({ contractId: w.site.contractId }),
  ),
  "run-registry-check": verb(
    runRegistryCheck,
    (w) => ({ certificateId: w.site.certificateId }),
    { certificateId: "x" },
    (w) => ({ certificateId: w.site.certificateId }),
  ),
  "create-filing": verb(
    createFiling,
    (w) => ({ regime: "tig", siteId: w.site.siteId, state: "draft" }),
    { state: "accepted" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "push-filing": verb(
    pushFiling,
    (w) => ({ regime: "tig", siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-webhook-endpoint": verb(
    createWebhookEndpoint,
    () => webhook,
    { url: "ftp://example.com" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "create-push-endpoint": verb(createPushEndpoint, () => connection, { counterpart: "nobody" }, null),
  "update-webhook-endpoint": verb(
    updateWebhookEndpoint,
    (w) => ({ endpointId: w.endpointId, ...webhook }),
    { events: [] },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "create-endpoint-secret": verb(
    createEndpointSecret,
    (w) => ({ endpointId: w.endpointId }),
    { overlapHours: 1_000 },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-endpoint-test": verb(
    runEndpointTest,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-endpoint-resume": verb(
    runEndpointResume,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "end-endpoint": verb(
    endEndpoint,
    (w) => ({ endpointId: w.endpointId }),
    { endpointId: "x" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "run-replay": verb(
    runReplay,
    (w) => ({ endpointId: w.endpointId, since: "2026-01-01T00:00:00Z", reason, include: "all" }),
    { reason: "" },
    (w) => ({ endpointId: w.endpointId }),
  ),
  "create-decision": verb(
    createDecision,
    () => ({ kind: "assumption", regime: "tig", code: "TIG-904", choice: "confirmed", reason }),
    { reason: "no" },
    null,
  ),
  "end-decision": verb(
    endDecision,
    (w) => ({ overlayId: w.overlayId }),
    { overlayId: "x" },
    (w) => ({ overlayId: w.overlayId }),
  ),
  "create-invitation": verb(
    createInvitation,
    () => ({ email: `i-${word()}@example.com`, role: "viewer", allClients: true }),
    { email: "nobody" },
    (w) => ({ allClients: false, clientIds: [w.site.clientId] }),
  ),
  "end-invitation": verb(
    endInvitation,
    (w) => ({ invitationId: w.invitationId }),
    { invitationId: "x" },
    (w) => ({ invitationId: w.invitationId }),
  ),
  "update-member": verb(
    updateMember,
    (w) => ({ membershipId: w.membershipId, role: "analyst", allClients: true }),
    { role: "king" },
    (w) => ({ membershipId: w.membershipId }),
  ),
  "end-member": verb(
    endMember,
    (w) => ({ membershipId: w.membershipId }),
    { membershipId: "x" },
    (w) => ({ membershipId: w.membershipId }),
  ),
  "create-api-key": verb(createApiKey, () => ({ name: "key" }), { name: "" }, null),
  "end-api-key": verb(
    endApiKey,
    (w) => ({ apiKeyId: w.apiKeyId }),
    { apiKeyId: "x" },
    (w) => ({ apiKeyId: w.apiKeyId }),
  ),
};

async function makeWorld(): Promise<World> {
  const provider = await makeProvider();
  const made = await makeSite(provider);
  const { personId } = await makeMember(provider, "viewer");
  const { members } = await listMembers({ ctx: provider.ctx(), input: {} });
  const membershipId = members.find((member) => member.personId === personId)?.membershipId ?? "";
  const { invitationId } = await createInvitation({
    ctx: provider.ctx(),
    input: { email: `w-${word()}@example.com`, role: "viewer", allClients: true },
  });
  const { apiKeyId } = await createApiKey({ ctx: provider.ctx(), input: { name: "world" } });
  const { overlayId } = await createDecision({
    ctx: provider.member("owner"),
    input: { kind: "assumption", regime: "tig", code: "TIG-901", choice: "confirmed", reason },
  });
  const { endpointId } = await createWebhookEndpoint({ ctx: provider.ctx(), input: webhook });
  await runEndpointTest({ ctx: provider.ctx(), input: { endpointId } });
  await createPushEndpoint({
    ctx: provider.ctx(),
    input: { ...connection, profile: { signature: "none" as const } },
  });
  await withTenant(provider.ctx(), (tx) =>
    tx.outbox.updateMany({ where: { endpoint: endpointId }, data: { state: "dead" } }),
  );
  return { provider, site: made, membershipId, invitationId, apiKeyId, overlayId, endpointId };
}

function call(entry: VerbCase, ctx: Ctx, input: object): Promise<string> {
  return entry.run({ ctx, input }).then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

let own: World;
let other: World;
beforeAll(async () => {
  [own, other] = [await makeWorld(), await makeWorld()];
});

const WRITES = /^(?:create|update|end|run|push|ingest)-[a-z-]+\.ts$/;
// Machinery below the verbs: a worker's loop, and a callback whose right is its signature.
const NOT_VERBS = new Set([
  "run-worker",
  "ingest-callback",
  "ingest-decision",
  "create-app",
  "create-server",
]);

describe("the verbs", () => {
  it("are all here", () => {
    const folders = readdirSync("lib", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !["core", "regimes"].includes(entry.name),
    );
    const found = folders.flatMap((folder) =>
      readdirSync(`lib/${folder.name}`).filter((name) => WRITES.test(name) && !name.includes(".test.")),
    );
    const names = found.map((name) => name.replace(/\.ts$/, "")).filter((name) => !NOT_VERBS.has(name));
    expect(names.sort()).toEqual(Object.keys(VERBS).sort());
  });
});

describe.each(Object.entries(VERBS))("%s", (name, entry) => {
  it("refuses a viewer and an exporter of another client, whatever they send", async () => {
    const input = entry.good(own);
    expect(await call(entry, own.provider.member("viewer"), input)).toMatch(/^forbidden/);
    const stranger = await call(entry, own.provider.member("exporter", [randomUUID()]), input);
    expect(stranger).toMatch(/^(?:forbidden|not_found)/);
  });

  it("refuses bad input in one sentence", async () => {
    if (!entry.bad) return;
    const said = await call(entry, own.provider.member("owner"), { ...entry.good(own), ...entry.bad });
    expect(said).toMatch(/^invalid: .+\.$/);
  });

  it("finds nothing of another provider", async () => {
    if (!entry.foreign) return;
    const said = await call(entry, own.provider.member("owner"), {
      ...entry.good(own),
      ...entry.foreign(other),
    });
    expect(said).toMatch(/^not_found: There is no such \w+ here\.$/);
  });

  it("works for a manager of that client alone, or is refused them in so many words", async () => {
    const world = await makeWorld();
    const ctx = world.provider.member("manager", [world.site.clientId]);
    const input = { ...entry.good(world), ...LIMITED_VERBS[name]?.(world.site) };
    expect(await call(entry, ctx, input)).toMatch(
      LIMITED_VERBS[name] ? /^done$/ : /^(?:done$|(?:forbidden|not_found|conflict): )/,
    );
  });

  it("works for an owner and leaves its activity row", async () => {
    const world = name.startsWith("end-") ? await makeWorld() : own;
    const before = new Set(
      (await listActivity({ ctx: world.provider.ctx(), input: {} })).map((row) => row.id),
    );
    expect(await call(entry, world.provider.member("owner"), entry.good(world))).toBe("done");
    const after = await listActivity({ ctx: world.provider.ctx(), input: {} });
    expect(after.filter((row) => !before.has(row.id))).toHaveLength(1);
  });
});
