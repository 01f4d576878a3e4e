import { Script } from "node:vm";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { buildEmbedScript, drawBadge, type Badge } from "@/lib/badges";
import { systemCtx } from "@/lib/core/system-ctx";
import { MARK_LANGUAGES } from "@/lib/regimes";
import { findProvider } from "@/lib/routing";
import { announce } from "@/test/callback";
import { asRole } from "@/test/owner-query";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
let isOpen = true;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
  await announce(site.number, "active");
});
afterAll(() => (isOpen ? api.close() : undefined));

const at = (path: string, made = site) => `${api.url}/${provider.slug}/v1/sites/${made.slug}${path}`;
const picture = (query = "", made = site) =>
  fetch(at(`/badge.svg${query}`, made)).then((response) => response.text());
const Told = z.looseObject({
  status: z.string(),
  test: z.boolean(),
  label: z.string(),
  nextUpdate: z.iso.datetime(),
  facts: z.array(z.object({ term: z.string(), value: z.string() })),
});
const told = async (query = "", made = site) =>
  Told.parse(await fetch(at(`/badge.json${query}`, made)).then((response) => response.json()));

const WORDS = { en: "In force", zh: "有效", ja: "有効" };

describe("a badge", () => {
  it.each(MARK_LANGUAGES)("says in %s whose it is, how it stands and as of when", async (language) => {
    const $ = load(await picture(`?lang=${language}`), { xml: true });
    const text = $("text").text();
    expect(text).toContain(WORDS[language]);
    expect(text).toContain(`${site.slug}.example`);
    expect(text).toContain(new Date().toISOString().slice(0, 10));
    expect($("title").text()).toBe($("svg").attr("aria-label"));
    expect($("path.good")).toHaveLength(1);
    expect($("script, image, foreignObject, a")).toHaveLength(0);
  });

  it.each(["suspended", "revoked", "expired"])(
    "of a certificate that is %s is not green in any way",
    async (word) => {
      const made = await makeSite(provider);
      await announce(made.number, "active");
      expect((await told("", made)).status).toBe("active");
      await announce(made.number, word);
      await expect.poll(async () => (await told("", made)).status, { timeout: 1_000 }).toBe(word);
      const $ = load(await picture("", made), { xml: true });
      expect([$(".good").length, $("path.bad").length]).toEqual([0, 1]);
    },
  );

  it("of a site nobody has asked the registry about is neither good nor bad", async () => {
    const made = await makeSite(provider);
    const $ = load(await picture("", made), { xml: true });
    expect([$(".good").length, $(".bad").length, $("path.open").length]).toEqual([0, 0, 1]);
    expect((await told("", made)).status).toBe("pending_verification");
  });

  it("runs nothing where it is opened by itself, and is had once only while it says the same", async () => {
    const response = await fetch(at("/badge.svg"));
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect([response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([
      "image/svg+xml; charset=utf-8",
      "no-cache",
    ]);
    const again = await fetch(at("/badge.svg"), {
      headers: { "if-none-match": response.headers.get("etag") ?? "" },
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("of a provider in test mode says so in the picture, in words and in the mark", async () => {
    const twin = await findProvider(`${provider.slug}-test`);
    const scope = {
      providerId: twin?.id ?? "",
      providerSlug: twin?.slug ?? "",
      reason: "test",
      requestId: "test",
    };
    const own: MadeProvider = {
      ...provider,
      ...{ providerId: scope.providerId, slug: scope.providerSlug },
      ctx: (now = new Date()) => systemCtx({ ...scope, now }),
    };
    const made = await makeSite(own);
    await announce(made.number, "active");
    const base = `${api.url}/${own.slug}/v1/sites/${made.slug}`;
    const svg = await fetch(`${base}/badge.svg`).then((response) => response.text());
    const $ = load(svg, { xml: true });
    expect($("text.tagged").text()).toBe("TEST");
    expect(Told.parse(await fetch(`${base}/badge.json`).then((r) => r.json()))).toMatchObject({
      test: true,
      status: "active",
      label: expect.stringMatching(/^TEST/),
    });
    for (const path of ["lsp-status", "verification"])
      expect(await fetch(`${base}/${path}`).then((response) => response.json())).toMatchObject({
        test: true,
      });
    const mark = await fetch(`${base}/trust-mark`).then((response) => response.text());
    expect(JSON.parse(Buffer.from(mark.split(".")[1] ?? "", "base64url").toString())).toMatchObject({
      test: true,
    });
  });

  it("is light or dark as the visitor's screen is, unless it is asked for as one of them", async () => {
    const styleOf = async (query: string) => {
      const svg = await fetch(at(`/badge.svg${query}`)).then((response) => response.text());
      return load(svg, { xml: true })("style").text();
    };
    const [own, light, dark] = [
      await styleOf(""),
      await styleOf("?theme=light"),
      await styleOf("?theme=dark"),
    ];
    expect([own, light, dark].map((style) => style.includes("@media"))).toEqual([true, false, false]);
    expect(dark.indexOf(".card{fill:#0f172a")).toBeGreaterThan(dark.indexOf(".card{fill:#fff"));
    expect(light).not.toContain("#0f172a");
    expect((await fetch(at("/badge.svg?theme=pink"))).status).toBe(422);
  });

  it("shows a host as text, and its end where it is long", () => {
    const badge: Badge = {
      status: "unknown",
      ...{ isTest: false, title: "<b>", word: "&", meaning: "" },
      host: `${"a".repeat(60)}.example`,
      ...{ url: "", asOf: new Date(), until: new Date(), certificate: null, by: null, validUntil: null },
      ...{ line: null, facts: [], isShown: true, mark: "m" },
      ...{ receipt: null, verifyUrl: "", answerUrl: "", trustMarkType: "" },
    };
    const $ = load(drawBadge(badge, "en"), { xml: true });
    expect($("b")).toHaveLength(0);
    expect($("text").last().text()).toMatch(/^a{12}….*\.example · /);
  });
});

describe("the button's script", () => {
  it("is small, runs as it is, depends on nothing, and is kept by its tag", async () => {
    const response = await fetch(at("/embed.js"));
    const text = await response.text();
    expect(text.length).toBeLessThan(12_000);
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/innerHTML|document\.write|cookie|localStorage|eval\(|import /);
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    const tag = response.headers.get("etag") ?? "";
    expect((await fetch(at("/embed.js"), { headers: { "if-none-match": tag } })).status).toBe(304);
  });

  it("holds no way out of a script element, whatever a site's address holds", () => {
    expect(buildEmbedScript("p", "s", "no </script><script>alert(1)</script>", null)).not.toContain(
      "</script",
    );
  });
});

it("every call of them is in the log, equal ones together, with what they came to", async () => {
  await picture();
  await told();
  await api.close();
  isOpen = false;
  const { rows } = await asRole("tenant", { providerId: provider.providerId, clientIds: "*" }, (client) =>
    client.query<{ route: string; calls: string; said: string | null }>(
      `SELECT route, sum(calls) AS calls, max(said) FILTER (WHERE status = 200) AS said
       FROM api_call WHERE site_id = $1 GROUP BY route`,
      [site.siteId],
    ),
  );
  const byRoute = new Map(rows.map(({ route, calls, said }) => [route, [Number(calls) > 0, said]]));
  expect(byRoute.get("/sites/{site}/badge.svg")).toEqual([true, "active"]);
  expect(byRoute.get("/sites/{site}/badge.json")).toEqual([true, "active"]);
  expect(byRoute.get("/sites/{site}/embed.js")).toEqual([true, null]);
});
