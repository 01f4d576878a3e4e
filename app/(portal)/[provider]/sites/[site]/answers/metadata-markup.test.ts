import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { attributeMarkup, jsonLdMarkup } from "./metadata-markup";

const NASTY = `</script><script>alert(1)</script>"' & <b>`;
const fields = { jsonLd: { name: NASTY }, attributes: { "data-lsp-number": NASTY } };

describe("what is pasted into a page", () => {
  it("gives back exactly what was put in, and nothing that runs", () => {
    const $ = load(`<body>${jsonLdMarkup(fields)}${attributeMarkup(fields)}</body>`);
    expect($("script")).toHaveLength(1);
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toEqual(fields.jsonLd);
    expect($("section").attr("data-lsp-number")).toBe(NASTY);
    expect(Object.keys($("section").attr() ?? {})).toEqual(["data-lsp-number"]);
  });
});
