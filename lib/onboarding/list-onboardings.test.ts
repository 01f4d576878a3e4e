import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createClient, getClient, updateClient, updateClientCompany } from "@/lib/clients";
import { updateSiteLocalizer } from "@/lib/lsp";
import { runButtonCheck } from "@/lib/site-button";
import { createProductLine, createSite, updateSite, updateSiteScope } from "@/lib/sites";
import { makeProvider, makeSite, word, type MadeProvider } from "@/test/make-provider";
import { listOnboardings } from ".";

async function only(provider: MadeProvider, clientId: string) {
  const ctx = provider.member("exporter", [clientId]);
  const [site, ...others] = await listOnboardings({ ctx, input: {} });
  expect(others).toEqual([]);
  return site;
}

it("follows an exporter's own verbs step by step, from what they leave on record", async () => {
  const provider = await makeProvider();
  const slug = `s-${word()}`;
  const { clientId } = await createClient({ ctx: provider.ctx(), input: { name: "C", slug, country: "CN" } });
  const url = `https://${slug}.example`;
  const { siteId } = await createSite({ ctx: provider.ctx(), input: { clientId, slug, name: "S", url } });
  const exporter = () => provider.member("exporter", [clientId]);
  expect((await only(provider, clientId))?.current).toBe("company");

  await updateClientCompany({ ctx: exporter(), input: { clientId, name: "C Ltd", country: "CN" } });
  expect(await getClient({ ctx: exporter(), input: { clientId } })).toMatchObject({ name: "C Ltd", slug });
  expect((await only(provider, clientId))?.current).toBe("products");
  await updateClient({ ctx: provider.ctx(), input: { clientId, name: "C Limited", slug, country: "CN" } });
  expect((await only(provider, clientId))?.current).toBe("products");

  await createProductLine({ ctx: exporter(), input: { siteId, name: "Cups", category: "packaging" } });
  expect((await only(provider, clientId))?.current).toBe("scope");
  const no = { catalog: null, quotation: null, certificates: null, ordering: null, languageSwitch: null };
  await updateSiteScope({
    ctx: exporter(),
    input: {
      siteId,
      ...no,
      staticPromotionOnly: false,
      domesticOnly: false,
      languages: [],
      targetCountries: [],
    },
  });
  await updateSiteLocalizer({ ctx: exporter(), input: { siteId, by: "provider" } });
  expect(await only(provider, clientId)).toMatchObject({ current: "control", minutesLeft: 7, isLive: false });
});

it("is live with a proof, a certificate in force and a button that was seen at the present address", async () => {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const found = await only(provider, site.clientId);
  expect(found?.steps.map(({ state }) => state)).toEqual(["open", "open", "done", "done", "waiting", "open"]);
  const { siteId, slug } = site;
  const sight = await runButtonCheck({
    ctx: provider.member("exporter", [site.clientId]),
    input: { siteId },
  });
  expect(sight).toMatchObject({ outcome: "untold", code: "unreachable" });
  expect((await only(provider, site.clientId))?.button).toMatchObject({ outcome: "untold" });
  await updateSite({
    ctx: provider.ctx(),
    input: { siteId, slug, name: "S", url: `https://${slug}.example/en` },
  });
  expect((await only(provider, site.clientId))?.button).toBeNull();
});

it("shows an exporter of another client nothing", async () => {
  const provider = await makeProvider();
  await makeSite(provider);
  expect(await listOnboardings({ ctx: provider.member("exporter", [randomUUID()]), input: {} })).toEqual([]);
});
