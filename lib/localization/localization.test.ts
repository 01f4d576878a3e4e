import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createDecision } from "@/lib/decisions";
import { createLspContract } from "@/lib/lsp";
import { announce } from "@/test/callback";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { createSiteDocument, endSiteDocument, listLocalization } from ".";

const NOTHING = { answer: null, pages: [] };
const on = (path: string) => ({
  answer: true,
  pages: [
    { url: at(path), title: path, by: "heading" },
    { url: at("home"), title: "home", by: "markup" },
  ],
});
const at = (path: string) => `https://x.example/${path}`;

/** What a check of the site saw, as it is stored. */
async function seen(
  provider: MadeProvider,
  { siteId, clientId }: MadeSite,
  pages: Record<string, string | null>,
) {
  const now = new Date();
  const result = {
    findings: {
      ...{ catalog: on("catalog"), quotation: NOTHING, certificates: on("rohs"), ordering: NOTHING },
      languageSwitch: { ...NOTHING, languages: [] },
    },
    pages: Object.entries(pages).map(([path, language]) => ({ url: at(path), title: path, language })),
    isWhole: true,
  };
  const state = { state: "done", reason: "asked", createdAt: now, startedAt: now, finishedAt: now };
  await withTenant(provider.ctx(), (tx) =>
    tx.siteCheck.createMany({
      data: [{ providerId: provider.providerId, siteId, clientId, ...state, result }],
    }),
  );
}

async function gapsOf(provider: MadeProvider, { siteId }: MadeSite): Promise<Record<string, string>> {
  const { records } = await listLocalization({ ctx: provider.member("viewer"), input: { siteId } });
  return Object.fromEntries(records.map(({ title, gap }) => [title, gap ?? "covered"]));
}

describe("the record of who localized what", () => {
  it("names why a page is not covered, and leaves out what is in the exporter's own language", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await seen(provider, site, {
      home: "en-GB",
      own: "zh-CN",
      korean: "ko",
      unsaid: null,
      catalog: "en",
      rohs: "en",
    });
    const bad = {
      home: "certificate",
      korean: "no_contract",
      unsaid: "language_unknown",
      catalog: "content",
      rohs: "content",
    };
    expect(await gapsOf(provider, site)).toEqual(bad);
    await announce(site.number, "active");
    expect(await gapsOf(provider, site)).toEqual({ ...bad, home: "covered" });
    const { siteId, certificateId } = site;
    const content = ["catalog" as const, "compliance_statements" as const];
    const contract = { siteId, certificateId, languages: ["en"], content, startsOn: "2026-01-01" };
    await createLspContract({ ctx: provider.ctx(), input: contract });
    const covered = { home: "covered", catalog: "covered", rohs: "covered" };
    expect(await gapsOf(provider, site)).toEqual({ ...bad, ...covered });
    await announce(site.number, "revoked");
    const over = { home: "certificate", catalog: "certificate", rohs: "certificate" };
    expect(await gapsOf(provider, site)).toEqual({ ...bad, ...over });
  });

  it("counts the exporter's own language too where the provider refuted that it needs nobody", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await seen(provider, site, { own: "zh-CN" });
    expect(await gapsOf(provider, site)).toEqual({});
    const decision = {
      kind: "assumption",
      regime: "tig",
      code: "TIG-909",
      choice: "refuted",
      reason: "as the notice says",
    } as const;
    await createDecision({ ctx: provider.member("owner"), input: decision });
    expect(await gapsOf(provider, site)).toEqual({ own: "no_contract" });
  });

  it("holds a document against contracts until it is handed out no more", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await announce(site.number, "active");
    const input = {
      siteId: site.siteId,
      title: "RoHS declaration",
      language: "en",
      content: "compliance_statements" as const,
    };
    const { documentId } = await createSiteDocument({ ctx: provider.member("analyst"), input });
    await createSiteDocument({
      ctx: provider.member("analyst"),
      input: { ...input, title: "Leaflet", content: "website" },
    });
    expect(await gapsOf(provider, site)).toEqual({ "RoHS declaration": "content", Leaflet: "covered" });
    await endSiteDocument({ ctx: provider.member("analyst"), input: { documentId } });
    expect(await gapsOf(provider, site)).toEqual({ Leaflet: "covered" });
  });

  it("is not there for a member of other clients, nor elsewhere", async () => {
    const provider = await makeProvider();
    const [site, other] = [await makeSite(provider), await makeSite(provider)];
    const input = { siteId: site.siteId };
    for (const ctx of [provider.member("manager", [other.clientId]), (await makeProvider()).member("owner")])
      await expect(listLocalization({ ctx, input })).rejects.toThrow(/^not_found/);
  });
});
