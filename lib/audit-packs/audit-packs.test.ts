import { describe, expect, it } from "vitest";
import { makeProvider, makeSite } from "@/test/make-provider";
import { groupPages, writeSitemap } from "./build-sitemap";
import { getAuditPack } from ".";

const at = (path: string, language: string | null) => ({ url: `https://a.example${path}`, language });

describe("the audit interface", () => {
  it("puts pages together that differ in their language alone, and guesses nothing else", () => {
    const pages = [
      at("/en/p?a=1&b=2", "en"),
      at("/zh/p?a=1&b=2", "zh-Hans"),
      at("/p?lang=vi", "vi"),
      at("/p?lang=en", "en"),
      at("/over-uns", "de"),
      at("/x", null),
    ];
    const groups = groupPages(pages);
    expect(groups.map((group) => group.pages.map(({ language }) => language))).toEqual([
      ["en", "zh-Hans"],
      ["vi", "en"],
      ["de"],
    ]);
    const sitemap = writeSitemap(groups);
    expect(sitemap).toContain(
      '<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://a.example/zh/p?a=1&amp;b=2"/>',
    );
    expect(sitemap.match(/<url>/g)).toHaveLength(5);
  });

  it("says what it lacks for a site that was never read, and is nobody else's", async () => {
    const [provider, stranger] = [await makeProvider(), await makeProvider()];
    const { siteId } = await makeSite(provider);
    const input = { siteId, regime: "trustmark" };
    const pack = await getAuditPack({ ctx: provider.member("viewer"), input });
    expect(pack.missing).toEqual(["pages_unread", "not_audited"]);
    expect(pack.files.map(({ path }) => path)).toEqual([
      "/.well-known/audit-interface/sitemap.xml",
      "/.well-known/audit-interface/parameters.json",
      "/.well-known/audit-interface/certificates.json",
      "/.well-known/accordant-site-verification.txt",
    ]);
    const notFound = { code: "not_found" };
    await expect(getAuditPack({ ctx: stranger.ctx(), input })).rejects.toMatchObject(notFound);
    const other = { siteId, regime: "tig" };
    await expect(getAuditPack({ ctx: provider.ctx(), input: other })).rejects.toMatchObject(notFound);
  });
});
