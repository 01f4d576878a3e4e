import { describe, expect, it } from "vitest";
import { compareParameters, type Comparison, deviationRate, pairParameters, readProduct } from "./index";

type Rows = readonly (readonly [string, string])[];

const table = (rows: Rows) =>
  `<table>${rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`).join("")}</table>`;

function compare(zh: string, en: string): Comparison[] {
  const [a, b] = [
    readProduct(`<main>${zh}</main>`, { url: "https://factory.example/zh/", language: "zh" }),
    readProduct(`<main>${en}</main>`, { url: "https://factory.example/en/", language: "en" }),
  ];
  return pairParameters(a.parameters, b.parameters).map(compareParameters);
}

const told = (comparisons: Comparison[]) =>
  comparisons.map(({ a, b, outcome }) => `${a?.name ?? "-"} / ${b?.name ?? "-"}: ${outcome}`);

const ZH: Rows = [
  ["重量", "1.2 千克"],
  ["额定电压", "12 V"],
  ["某项甲", "7 级"],
  ["防护等级", "IP67"],
];
const EN: Rows = [
  ["Weight", "1200 g"],
  ["Rated voltage", "24 V"],
  ["Some quality", "9 levels"],
  ["Protection rating", "IP67"],
];

describe("parameters in two languages", () => {
  it("are paired row by row where two tables agree, whatever their names", () => {
    expect(told(compare(table(ZH), table(EN)))).toEqual([
      "重量 / Weight: equal",
      "额定电压 / Rated voltage: deviating",
      "某项甲 / Some quality: deviating",
      "防护等级 / Protection rating: equal",
    ]);
  });

  it("are paired by name and content where the order is another", () => {
    expect(told(compare(table(ZH), table([...EN].reverse())))).toEqual([
      "重量 / Weight: equal",
      "额定电压 / Rated voltage: deviating",
      "某项甲 / -: missing",
      "防护等级 / Protection rating: equal",
      "- / Some quality: missing",
    ]);
  });

  it("are missing where one language has them not, and shift no other", () => {
    const found = compare(table(ZH), table([EN[0], EN[2], EN[3]].filter((row) => row !== undefined)));
    expect(told(found)).toContain("额定电压 / -: missing");
    expect(told(found)).toContain("防护等级 / Protection rating: equal");
    expect(found.filter(({ outcome }) => outcome === "deviating")).toEqual([]);
  });

  it("are paired across table, list and markup", () => {
    const list = `<ul>${EN.map(([name, value]) => `<li>${name}: ${value}</li>`).join("")}</ul>`;
    expect(told(compare(table(ZH), list))).toContain("额定电压 / Rated voltage: deviating");
  });

  it("are paired model by model", () => {
    const models = (names: Rows, unit: string) =>
      `<table><tr><td>${names.map(([name]) => name).join("</td><td>")}</td></tr><tr><td>${unit}</td><td>4 GB</td><td>8 GB</td></tr></table>`;
    const found = compare(
      models(
        [
          ["型号", ""],
          ["R5", ""],
          ["R6", ""],
        ],
        "内存",
      ),
      models(
        [
          ["Model", ""],
          ["R6", ""],
          ["R5", ""],
        ],
        "Memory",
      ),
    );
    expect(found.map(({ a, b, outcome }) => `${a?.subject} ${b?.subject} ${outcome}`)).toEqual([
      "R5 R5 deviating",
      "R6 R6 deviating",
    ]);
  });

  it("deviate only where name or place leave no doubt", () => {
    const twice: Rows = [
      ["Voltage", "5 V"],
      ["Voltage", "9 V"],
    ];
    const found = compare(table([["电压", "12 V"]]), table(twice));
    expect(found.some(({ outcome }) => outcome === "deviating")).toBe(false);
  });

  it("take the unit that their name states", () => {
    const found = compare(table([["重量（kg）", "1.2"]]), table([["Weight (g)", "1200"]]));
    expect(told(found)).toEqual(["重量（kg） / Weight (g): equal"]);
  });

  it("count a sentence without a partner as nothing that could be told", () => {
    const found = compare("<p>本机重量为 1.2 千克。</p>", "<p>A fine pump.</p>");
    expect(found).toMatchObject([{ outcome: "not_comparable", reason: "sentence_only" }]);
  });

  it("cite both texts as printed, and where", () => {
    const [first] = compare(
      "<dl><dt>重量</dt><dd>１．２ 千克</dd></dl>",
      "<dl><dt>Weight</dt><dd>1.5 kg</dd></dl>",
    );
    expect(first).toMatchObject({
      outcome: "deviating",
      reason: "other_number",
      snippets: [
        { text: "１．２ 千克", path: "body > main > dl > dd" },
        { text: "1.5 kg", path: "body > main > dl > dd" },
      ],
    });
  });

  it("leave names of known and of other parameters apart", () => {
    const found = compare(table([["净重", "2 kg"]]), table([["Gross weight", "3 kg"]]));
    expect(told(found)).toEqual(["净重 / -: missing", "- / Gross weight: missing"]);
  });
});

describe("the deviation rate", () => {
  const comparisons = compare(table(ZH), table(EN));
  const doubtful = compare(table([["说明", "耐用可靠"]]), table([["Notes", "Very durable"]]));

  it("is a share of what could be compared, for the site, each product and each pair of languages", () => {
    const { site, byProduct, byLanguages } = deviationRate([
      { product: "R5", languages: "zh-en", comparisons },
      { product: "R6", languages: "zh-en", comparisons: doubtful },
    ]);
    expect(site).toMatchObject({ total: 5, comparable: 4, rate: 0.5, coverage: 0.8 });
    expect(site.counts).toEqual({ equal: 2, deviating: 2, missing: 0, untranslated: 0, not_comparable: 1 });
    expect(byProduct.get("R6")).toMatchObject({ comparable: 0, rate: null, coverage: 0 });
    expect(byLanguages.get("zh-en")).toEqual(site);
  });

  it("of nothing is null", () => {
    expect(deviationRate([]).site).toMatchObject({ rate: null, coverage: null, total: 0 });
  });
});
