import { expect, it } from "vitest";
import { makeProvider, makeSite } from "@/test/make-provider";
import { getSite, updateSite, updateSiteScope } from ".";

it("leaves a site's name and address to the provider, and what it shows to its exporter as well", async () => {
  const provider = await makeProvider();
  const { siteId, slug, clientId } = await makeSite(provider);
  const ctx = provider.member("exporter", [clientId]);
  const profile = { siteId, slug, name: "Mine", url: "https://elsewhere.example" };
  await expect(updateSite({ ctx, input: profile })).rejects.toThrow("site:update");
  const before = await getSite({ ctx, input: { slug } });
  expect(before.site.url).toBe(`https://${slug}.example`);
  const no = {
    catalog: false,
    quotation: null,
    certificates: null,
    ordering: null,
    staticPromotionOnly: null,
    domesticOnly: null,
    languageSwitch: null,
  };
  await updateSiteScope({ ctx, input: { siteId, ...no, languages: ["en"], targetCountries: ["JP"] } });
  expect((await getSite({ ctx, input: { slug } })).site.scope).toMatchObject({ catalog: false });
});
