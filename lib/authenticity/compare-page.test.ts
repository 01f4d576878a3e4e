import { describe, expect, it } from "vitest";
import { readProduct } from "@/lib/parameters";
import { comparePage, type ReferenceProduct } from "./compare-page";

const REFERENCE: ReferenceProduct = {
  ...{ sourceId: "erp", sourceName: "ERP", keys: ["PX200"], label: "PX-200" },
  parameters: [
    { name: "Weight", value: "1.2", unitCode: "KGM", isUnitKnown: true, language: null, at: "a" },
    { name: "Rated power", value: "750 W", unitCode: null, isUnitKnown: true, language: null, at: "b" },
    { name: "Dimensions", value: "51 × 21 mm", unitCode: null, isUnitKnown: true, language: null, at: "c" },
    { name: "Voltage", value: "220 V", unitCode: null, isUnitKnown: true, language: null, at: "d" },
  ],
};
const find = (key: string): ReferenceProduct[] => (key === "PX200" ? [REFERENCE] : []);

function page(language: string, rows: [string, string][]) {
  const url = `https://example.com/${language}/a`;
  const table = rows.map(([name, value]) => `<tr><th>${name}</th><td>${value}</td></tr>`).join("");
  const product = readProduct(`<html><body><h1>Pump</h1><table>${table}</table></body></html>`, {
    url,
    language,
  });
  return { url, language, group: "example.com/a", product };
}

describe("a page", () => {
  it("is held against its source by model and name, unit for unit and notation for notation, in any language", () => {
    for (const rows of [
      [
        ["Model", "PX-200"],
        ["Weight", "1200 g"],
        ["Power", "0.75 kW"],
        ["Size", "21mm*51mm"],
        ["Voltage", "220V"],
      ],
      [
        ["型号", "PX 200"],
        ["重量", "1.2千克"],
        ["功率", "750瓦"],
        ["尺寸", "51×21毫米"],
        ["电压", "220 伏"],
      ],
    ] satisfies [string, string][][]) {
      const { counts, findings, labels } = comparePage(
        page(rows[0]?.[0] === "Model" ? "en" : "zh", rows),
        find,
      );
      expect(findings.map(({ text }) => text.en)).toEqual([]);
      expect([counts, labels]).toEqual([
        { matching: 4, deviating: 0, missing: 0, unreferenced: 0, not_comparable: 0 },
        ["PX-200"],
      ]);
    }
  });

  it("deviates with its own span and the source's row, misses what it does not print, and says what no source knows", () => {
    const rows: [string, string][] = [
      ["Model", "PX-200"],
      ["Weight", "1.5 kg"],
      ["Power", "750 W"],
      ["Size", "51 × 21 mm"],
      ["Warranty", "2 years"],
    ];
    const { counts, findings, bound } = comparePage(page("en", rows), find);
    expect(counts).toEqual({ matching: 2, deviating: 1, missing: 1, unreferenced: 1, not_comparable: 0 });
    expect(bound.get("erp")).toBe(3);
    const [weight] = findings;
    expect(weight).toMatchObject({
      code: "authenticity_deviating",
      params: { one: "1.5 kg", other: "1.2", at: "a" },
    });
    expect(weight?.places[0]?.span?.text).toBe("1.5 kg");
    expect(findings.map(({ code }) => code).sort()).toEqual([
      "authenticity_deviating",
      "authenticity_missing",
      "authenticity_unreferenced",
    ]);
  });

  it("is of no product that a source knows, or of two at once, and then nothing of it is wrong", () => {
    const unknown = comparePage(
      page("en", [
        ["Model", "ZZ-1"],
        ["Weight", "9 kg"],
      ]),
      find,
    );
    expect([unknown.counts.deviating, unknown.counts.unreferenced, unknown.findings]).toEqual([0, 2, []]);
    const twice = comparePage(
      page("en", [
        ["Model", "PX-200"],
        ["Weight", "9 kg"],
      ]),
      () => [REFERENCE, { ...REFERENCE, keys: ["PX201"] }],
    );
    expect([twice.counts.deviating, twice.counts.not_comparable > 0, twice.findings]).toEqual([0, true, []]);
  });
});
