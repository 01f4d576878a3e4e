import { createHash } from "node:crypto";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { REGIMES } from "@/lib/regimes";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { nounOf, shownRoutes } from "./docs-page";
import { docsTexts } from "./docs-texts";
import { en } from "./messages/en";
import { zh, zhHeaders } from "./messages/zh";
import { zhFields } from "./messages/zh-fields";
import { zhSummaries } from "./messages/zh-summaries";
import { headersOf, schemaOf } from "./openapi";
import { listRoutes } from ".";

const SUMMARIES = "lib/hosted-api/messages/zh-summaries.ts";
const FIELDS = "lib/hosted-api/messages/zh-fields.ts";
const WORDS = "lib/hosted-api/messages/zh.ts";

const shown = shownRoutes(listRoutes());
const answers = new Set(REGIMES.flatMap((regime) => regime.answers.map(({ name }) => name)));
const hasHan = (text: string | undefined): boolean => /\p{Script=Han}/u.test(text ?? "");

/** What must be the same in both languages: code, placeholders and figures. */
function fixedParts(text: string): string[] {
  const parts = text.match(/`[^`]+`|\{\w+\}|\d[\d,.]*\d|\d/g) ?? [];
  return [...new Set(parts)].sort();
}

/** Every description inside a JSON schema. */
function descriptionsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "description" && typeof inner === "string" ? [inner] : descriptionsIn(inner),
  );
}

const described = new Set(
  shown.flatMap(({ params, query, request, response, alternative }) => [
    ...[...Object.values<unknown>(params.shape), ...Object.values<unknown>(query.shape)].flatMap((schema) =>
      schema instanceof z.ZodType && schema.description !== undefined ? [schema.description] : [],
    ),
    ...(request ? descriptionsIn(schemaOf(request, "input")) : []),
    ...descriptionsIn(schemaOf(response)),
    ...(alternative ? descriptionsIn(schemaOf(alternative.response)) : []),
  ]),
);
const explained = new Map(
  shown
    .flatMap(headersOf)
    .map((one) => z.object({ name: z.string(), description: z.string() }).parse(one))
    .map(({ name, description }) => [name, description]),
);

/** A table of texts flattened to its paths. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}/${key}`));
}

describe("the documentation in Chinese", () => {
  const summaryOf = docsTexts("zh").summary;

  it.each(shown.map((route) => [route.operationId, route] as const))(
    "says what %s does, with the same code and figures",
    (operationId, route) => {
      const where = answers.has(operationId)
        ? `Write summary.zh of the operation "${operationId}" in its regime's folder.`
        : `Add "${operationId}" to ${SUMMARIES}: what it does, in Chinese, with the code and figures of "${route.summary}".`;
      const chinese = summaryOf(route);
      expect(hasHan(chinese), where).toBe(true);
      expect(fixedParts(chinese), where).toEqual(fixedParts(route.summary));
    },
  );

  it("says what every parameter, field and header means", () => {
    const lacking = [...described].filter((text) => !hasHan(zhFields[text]));
    expect(lacking, `Add the Chinese of these to ${FIELDS}.`).toEqual([]);
    const changed = [...described].filter(
      (text) => fixedParts(text).join() !== fixedParts(zhFields[text] ?? "").join(),
    );
    expect(changed, `Code or figures differ in ${FIELDS}.`).toEqual([]);
    for (const [name, description] of explained) {
      const chinese = zhHeaders[name] ?? "";
      expect(hasHan(chinese), `Add "${name}" to zhHeaders of ${WORDS}.`).toBe(true);
      expect(fixedParts(chinese), name).toEqual(fixedParts(description));
    }
  });

  it("names every group, in either language", () => {
    for (const noun of new Set(shown.map(nounOf)))
      for (const [file, words] of [
        ["lib/hosted-api/messages/en.ts", en],
        [WORDS, zh],
      ] as const)
        expect(words.groups[noun], `Add "${noun}" to the groups of ${file}.`).toBeDefined();
  });

  it("has every word of the page, with the same placeholders and code", () => {
    const chinese = new Map(flatten(zh));
    expect([...chinese.keys()].sort()).toEqual(
      flatten(en)
        .map(([path]) => path)
        .sort(),
    );
    for (const [path, text] of flatten(en)) {
      expect(hasHan(chinese.get(path)), `${path} of ${WORDS}`).toBe(true);
      expect(fixedParts(chinese.get(path) ?? ""), path).toEqual(fixedParts(text));
    }
  });

  it("holds nothing that the page does not show", () => {
    const ids = new Set(shown.map(({ operationId }) => operationId));
    expect(Object.keys(zhSummaries).filter((id) => !ids.has(id) || answers.has(id))).toEqual([]);
    expect(Object.keys(zhFields).filter((text) => !described.has(text))).toEqual([]);
    expect(Object.keys(zhHeaders).filter((name) => !explained.has(name))).toEqual([]);
    const nouns = new Set(shown.map(nounOf));
    expect(Object.keys(zh.groups).filter((noun) => !nouns.has(noun))).toEqual([]);
  });

  it("is written with full-width punctuation, and calmly", () => {
    const all = [zh, zhHeaders, zhFields, zhSummaries].flatMap((table) => flatten(table));
    const halfWidth = /\p{Script=Han}\s*[,.;:!?()]|[,;:!?()]\s*\p{Script=Han}|[!！]/u;
    expect(all.filter(([, text]) => halfWidth.test(text))).toEqual([]);
  });
});

let api: StartedApi;
let provider: MadeProvider;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
});
afterAll(() => api.close());

async function open(query: string, acceptLanguage?: string) {
  const headers = new Headers(acceptLanguage === undefined ? {} : { "accept-language": acceptLanguage });
  const response = await fetch(`${api.url}/${provider.slug}/v1/docs${query}`, { headers });
  const html = await response.text();
  return { response, html, $: load(html) };
}

describe("the language of the documentation", () => {
  it.each([
    ["", "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["", "zh-Hans", "zh"],
    ["", "en;q=0.4, zh-Hans-CN;q=0.8", "zh"],
    ["", "zh;q=0.4, en-GB", "en"],
    ["", "zh;q=0, *", "en"],
    ["", "fr-FR, ja;q=0.5", "en"],
    ["", undefined, "en"],
    ["?lang=en", "zh-CN", "en"],
    ["?lang=zh", "en", "zh"],
    ["?lang=zh-Hans-CN", "en", "zh"],
    ["?lang=fr", "zh-CN", "zh"],
    ["?lang=fr", undefined, "en"],
    ["?lang=", "zh", "zh"],
  ])("of %s for a browser that asks for %s is %s", async (query, acceptLanguage, language) => {
    const { response, $ } = await open(query, acceptLanguage);
    expect(response.status).toBe(200);
    expect($("html").attr("lang")).toBe(language);
    expect(response.headers.get("content-language")).toBe(language);
    expect(response.headers.get("vary")).toBe("Accept-Language");
  });

  it.each([
    ["en", "zh", "中文"],
    ["zh", "en", "English"],
  ])("of a page in %s may be changed to %s by its link", async (from, to, name) => {
    const { $, response } = await open(`?lang=${from}`);
    const link = $(`a[hreflang="${to}"]`);
    expect([link.text(), link.attr("lang"), link.attr("href")]).toEqual([name, to, `?lang=${to}`]);
    const next = await fetch(new URL(link.attr("href") ?? "", response.url));
    expect(next.headers.get("content-language")).toBe(to);
  });

  it("changes neither script nor style, which are the ones that the policy names", async () => {
    const pages = [await open("?lang=en"), await open("?lang=zh")];
    const own = pages.map(({ $ }) => [$("script").text(), $("style").text()]);
    expect(own[0]).toEqual(own[1]);
    for (const { response } of pages)
      for (const text of own[0] ?? [])
        expect(response.headers.get("content-security-policy")).toContain(
          `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
        );
  });

  it("leaves no English in the Chinese page but code and names", async () => {
    const { $ } = await open("?lang=zh");
    $("script, style, pre[data-template], code, .method, a[hreflang], textarea").remove();
    // Languages of snippets, names of headers and parameters, and schemas' own words.
    $("details details > summary, pre").remove();
    $("label").each((_index, label) => void $(label).contents().first().remove());
    const texts = $("h1, h2, h3, p, button, td, summary, small, .soft")
      .map((_index, element) => $(element).text().trim())
      .get();
    const lacking = texts.filter((text) => /[a-z]{3}/i.test(text) && !hasHan(text));
    expect(lacking).toEqual([]);
    for (const name of ["data-copy", "data-copied", "data-no-answer"])
      expect(hasHan($("body").attr(name)), name).toBe(true);
  });

  it("is a parameter in the contract, which itself is English whatever is asked for", async () => {
    const url = `${api.url}/${provider.slug}/v1/openapi.json`;
    const ask = (language: string) => fetch(url, { headers: { "accept-language": language } });
    const [english, chinese] = await Promise.all(
      ["en", "zh-CN"].map(async (each) => (await ask(each)).text()),
    );
    expect(chinese).toBe(english);
    expect(hasHan(english)).toBe(false);
    const { parameters } = JSON.parse(english ?? "").paths["/docs"].get;
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: "lang", in: "query", required: false }),
    );
  });
});
