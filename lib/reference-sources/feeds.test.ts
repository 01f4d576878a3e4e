import { zipSync, strToU8 } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { comparePage, type ReferenceProduct } from "@/lib/authenticity/compare-page";
import { readProduct } from "@/lib/parameters";
import { feedProducts } from "./feed-products";
import { parseFeed } from "./parse-feed";
import { FeedError } from "./feed-error";

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const PRODUCT = {
  model: { name: "PX-200" },
  gtin: "6901234567892",
  additionalProperty: [
    { name: "Weight", value: 1.2, unitCode: "KGM" },
    { name: "Power", value: "750", unitText: "W" },
    { name: "Material", value: "Stainless steel", inLanguage: "en" },
    { name: "材质", value: "不锈钢", inLanguage: "zh" },
  ],
};

async function read(bytes: Buffer, isJson = false) {
  const feed = await parseFeed(bytes, null, isJson);
  return feedProducts(feed, feed.suggested);
}

/** A workbook with one sheet, as spreadsheet programs write them. */
function workbook(rows: string[][]): Buffer {
  const cell = (text: string, row: number, column: number): string =>
    `<c r="${"ABCDEF"[column]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows
    .map(
      (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join("")}</row>`,
    )
    .join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packed = "http://schemas.openxmlformats.org/package/2006/relationships";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packed}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}

describe("a feed", () => {
  it("is read as schema.org has products, with rec 20 units as codes and other units as text", async () => {
    const { products, parameters, errors } = await read(json({ products: [PRODUCT] }), true);
    expect(errors).toEqual([]);
    expect(parameters).toBe(4);
    expect(products).toMatchObject([
      {
        ...{ keys: ["PX200", "06901234567892"], label: "PX-200" },
        parameters: [
          {
            name: "Weight",
            value: "1.2",
            unitCode: "KGM",
            language: null,
            at: "products[0] additionalProperty[0]",
          },
          { name: "Power", value: "750 W", unitCode: null },
          { name: "Material", language: "en" },
          { name: "材质", language: "zh" },
        ],
      },
    ]);
  });

  it.each([
    ["a parameter a row", "Model,Parameter,Value,Unit\nPX-200,Weight,1.2,KGM\nPX-200,Power,750,W\n"],
    ["a product a row, with semicolons", "Model;Weight (kg);Power\nPX-200;1.2;750 W\n"],
  ])("is read from CSV with %s", async (_name, text) => {
    const { products } = await read(Buffer.from(text));
    expect(products.map(({ keys, parameters }) => [keys, parameters.length])).toEqual([[["PX200"], 2]]);
    expect(products[0]?.parameters[0]?.at).toMatch(/^#2/);
  });

  it("is read from a Chinese spreadsheet's encoding and from a workbook", async () => {
    const rows = [
      ["型号", "参数名称", "参数值", "单位"],
      ["PX-200", "重量", "1.2", "KGM"],
    ];
    const csv = iconv.encode(rows.map((row) => row.join(",")).join("\r\n"), "gb18030");
    for (const bytes of [csv, workbook(rows)]) {
      const { products } = await read(bytes);
      expect(products).toMatchObject([{ keys: ["PX200"], parameters: [{ name: "重量", unitCode: "KGM" }] }]);
    }
  });

  it("says of each row that cannot be read where, what and why, and takes the others", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `M-${at},Weight,${at + 1},KGM`);
    const text = ["Model,Parameter,Value,Unit", ...rows, ",Weight,2,KGM", "M-1,Weight,9,KGM", "M-2,,3,"].join(
      "\n",
    );
    const { products, errors, errorCount } = await read(Buffer.from(text));
    expect(errors.map(({ at, field, code }) => [at, field, code])).toEqual([
      ["#42", "Model", "no_key"],
      ["#44", "name", "no_name"],
      ["#43", "Weight", "twice"],
    ]);
    // What is told twice in two ways is believed in neither.
    expect([errorCount, products.length]).toEqual([3, 39]);
  });

  it.each([
    ["empty", Buffer.from("")],
    ["empty", Buffer.from("[]")],
    ["html", Buffer.from("<!doctype html><title>Sign in</title>")],
    ["not_json", Buffer.from(JSON.stringify({ products: [PRODUCT] }).slice(0, 90))],
    ["no_list", Buffer.from('{"status":"ok"}')],
    ["no_key", json({ products: [{ additionalProperty: PRODUCT.additionalProperty }] })],
    ["no_products", json({ products: [{ model: "A", additionalProperty: [] }] })],
    ["mostly_unreadable", json({ products: [{ sku: "" }, { sku: "" }, { sku: "A", weight: 1 }] })],
    ["workbook_unreadable", Buffer.from("PK\u0003\u0004 and nothing else", "latin1")],
  ])("that is %s is refused as a whole", async (code, bytes) => {
    await expect(read(bytes, true)).rejects.toThrow(FeedError);
    await expect(read(bytes, true)).rejects.toMatchObject({ code });
  });
});

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
