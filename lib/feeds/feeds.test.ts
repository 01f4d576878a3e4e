import { strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { feedProducts } from "./feed-products";
import { parseFeed } from "./parse-feed";
import { readFeed } from "./read-feed";
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

async function read(bytes: Buffer) {
  const feed = await parseFeed(bytes, null);
  return feedProducts(feed, feed.suggested);
}

/** A workbook with one sheet, as spreadsheet programs write them. */
function workbook(rows: string[][], more: Record<string, Uint8Array> = {}): Buffer {
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
    zipSync({
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ...more,
    }),
  );
}

describe("a feed", () => {
  it("is read as schema.org has products, with rec 20 units as codes and other units as text", async () => {
    const { products, parameters, errors } = await read(json({ products: [PRODUCT] }));
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
    await expect(read(bytes)).rejects.toThrow(FeedError);
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

const nested = (depth: number, inside: string): string =>
  `${'{"a":'.repeat(depth)}${inside}${"}".repeat(depth)}`;

describe("a feed that means harm", () => {
  it.each([
    ["too_large", "more columns than any", Buffer.from(`${"c,".repeat(2_000)}c\n${"1\n".repeat(2_000)}`)],
    ["html", "markup that never closes", Buffer.from(`<html${"<".repeat(300_000)}`)],
    ["no_list", "an object in an object, and so on", Buffer.from(nested(8_000, "[]"))],
    [
      "no_products",
      "a value in a value, and so on",
      Buffer.from(`[{"model":"A","weight":${nested(5_000, "1")}}]`),
    ],
    [
      "too_large",
      "a workbook of zeros",
      workbook([["a", "b"]], { "xl/media/a.bin": new Uint8Array(130_000_000) }),
    ],
  ])("is %s: %s", async (code, _what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  it("is read apart, and ends there when it takes more memory or time than it may", async () => {
    const order = { mapping: null, wants: "products" as const };
    const far = Buffer.from(
      zipSync({
        ...unzipSync(workbook([["Model", "Weight"]])),
        "xl/worksheets/sheet1.xml": strToU8(
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="90000000"><c r="A90000000"><v>1</v></c></row></sheetData></worksheet>',
        ),
      }),
    );
    const [heavy, slow, good] = await Promise.allSettled([
      readFeed(far, order, { ms: 60_000, heapMegabytes: 64 }),
      readFeed(json({ products: [PRODUCT] }), order, { ms: 1, heapMegabytes: 64 }),
      readFeed(json({ products: [PRODUCT] }), order),
    ]);
    const reason = { code: "too_heavy" };
    expect([heavy, slow]).toMatchObject([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
    expect(good).toMatchObject({
      value: { failure: null, rows: 1, products: [{ keys: ["PX200", "06901234567892"] }] },
    });
  });
});
