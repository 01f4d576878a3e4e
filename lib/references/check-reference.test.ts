import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StoredResult } from "@/lib/assessments";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { env } from "@/lib/core/env";
import { fanOutReference } from "@/lib/fan-out";
import { startRegistry } from "@/simulators/lsp-registry/start-registry";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { ownDatabase } from "@/test/own-database";
import { checkReference } from ".";

const COUNTERPART = "lsp-registry";
let closeDatabase: () => Promise<void>;
let registry: Awaited<ReturnType<typeof startRegistry>>;
let provider: MadeProvider;
let site: MadeSite;

async function order(path: string, body: object): Promise<void> {
  const response = await fetch(`${registry.url}/control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
}

async function look(): Promise<string> {
  const applied = await checkReference(COUNTERPART, site.number, () => new Date());
  await fanOutReference(COUNTERPART, site.number, new Date(), "test");
  return applied;
}

async function standing(): Promise<{
  status: string | null;
  verdict: string | undefined;
  answers: string[];
}> {
  return withTenant(provider.ctx(), async (tx) => {
    const certificate = await tx.lspCertificate.findFirstOrThrow({ where: { id: site.certificateId } });
    const assessment = await tx.assessment.findFirstOrThrow({
      where: { siteId: site.siteId, knownTo: null },
    });
    const answers = await tx.answer.findMany({
      where: { siteId: site.siteId, supersededAt: null },
      orderBy: { key: "asc" },
    });
    const { verdicts } = StoredResult.parse(assessment.result);
    const verdict = verdicts.find((entry) => entry.code === "TIG-17")?.outcome;
    return {
      status: certificate.registryStatus,
      verdict,
      answers: answers.map((row) => row.body.slice(0, 200)),
    };
  });
}

const entry = () =>
  withSystem("test", (tx) =>
    tx.registryEntry.findUniqueOrThrow({
      where: { counterpart_key: { counterpart: COUNTERPART, key: site.number } },
    }),
  );

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  const secret = env().ACCORDANT_COUNTERPARTS[COUNTERPART]?.callbackSecret ?? "";
  registry = await startRegistry({
    port: 0,
    callbackUrl: "http://127.0.0.1:9/none",
    callbackSecret: secret,
    stateFile: null,
  });
  Object.assign(env(), {
    ACCORDANT_COUNTERPARTS: { [COUNTERPART]: { url: registry.url, callbackSecret: secret } },
  });
  provider = await makeProvider();
  site = await makeSite(provider, "RCEP-LSP-2026-000117");
  expect(await look()).toBe("changed");
});
afterAll(async () => {
  await registry.close();
  await closeDeployment();
  await closeDatabase();
});

describe("a registry in order", () => {
  it("makes the certificate, the verdict and the answer good, and says the same again without a new state", async () => {
    expect(await standing()).toMatchObject({ status: "active", verdict: "pass" });
    expect(await look()).toBe("confirmed");
    expect((await entry()).sequence).toBe(1);
  });
});

describe("a registry that misbehaves", () => {
  it.each([
    ["is gone", "gone", "reference_closed"],
    ["fails", "error_500", "registry_failure_http_status"],
    ["has too many callers", "too_many", "registry_failure_http_status"],
    ["answers HTML", "html", "registry_failure_content_type"],
    ["answers rubbish", "malformed", "registry_failure"],
    ["lies about the number", "wrong_number", "registry_failure_other_number"],
    ["sends 10 MB", "oversized", "reference_too_large"],
  ])("and %s changes nothing, and its row says so", async (_name, fault, failure) => {
    const before = await standing();
    await order("faults", { fault, rate: 1 });
    expect(await look()).toBe("failed");
    await order("faults", { fault: "none" });
    expect(await standing()).toEqual(before);
    const row = await entry();
    expect(row.failure).toContain(failure);
    expect(row.failingSince).not.toBeNull();
    expect(await look()).toBe("confirmed");
    expect((await entry()).failure).toBeNull();
  });

  it("and is slow is given up after its time, and changes nothing", async () => {
    const before = await standing();
    const counterpart = env().ACCORDANT_COUNTERPARTS[COUNTERPART];
    const hurried = { ...counterpart, timeoutSeconds: 2 };
    Object.assign(env(), { ACCORDANT_COUNTERPARTS: { [COUNTERPART]: hurried } });
    await order("faults", { fault: "slow", rate: 1, delayMs: 20_000 });
    const started = Date.now();
    expect(await look()).toBe("failed");
    const took = Date.now() - started;
    expect([took >= 2_000, took < 12_000]).toEqual([true, true]);
    Object.assign(env(), { ACCORDANT_COUNTERPARTS: { [COUNTERPART]: counterpart } });
    await order("faults", { fault: "none" });
    expect((await entry()).failure).toBe("reference_too_slow");
    expect(await standing()).toEqual(before);
  }, 30_000);
});

describe("a change at the registry", () => {
  it.each([
    ["suspended", "fail"],
    ["revoked", "fail"],
    ["active", "pass"],
  ])("to %s makes the verdict %s, and the answers say it", async (status, verdict) => {
    await order(`certificates/${site.number}`, { status });
    expect(await look()).toBe("changed");
    const now = await standing();
    expect(now).toMatchObject({ status, verdict });
    expect(now.answers.some((body) => body.includes(`"statusCode":"${status}"`))).toBe(true);
  });

  it("away from good standing writes one mail to the owner, and none when it is looked at again", async () => {
    const mails = () => withTenant(provider.ctx(), (tx) => tx.outbox.count({ where: { kind: "mail" } }));
    const before = await mails();
    await order(`certificates/${site.number}`, { status: "revoked" });
    await look();
    await look();
    expect(await mails()).toBe(before + 1);
  });
});
