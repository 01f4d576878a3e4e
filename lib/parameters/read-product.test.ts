import { describe, expect, it } from "vitest";
import * as cheerio from "cheerio";
import { readProduct } from "./read-product";

const AT = { url: "https://factory.example/p", language: "en" };

function read(body: string, language = "en") {
  return readProduct(`<!doctype html><html><body>${body}</body></html>`, { ...AT, language });
}

function pairs(body: string): string[] {
  return read(body).parameters.map(({ name, value, subject, group }) =>
    [group === null ? "" : `${group} > `, name, subject === null ? "" : ` @${subject}`, " = ", value].join(
      "",
    ),
  );
}

const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a table of two columns, its heading left out",
    "<table><tr><th>Parameter</th><th>Value</th></tr><tr><td>Weight</td><td>1.2 kg</td></tr></table>",
    ["Weight = 1.2 kg"],
  ],
  [
    "a table of heads alone",
    "<table><tr><th>Model</th><th>R5</th></tr><tr><th>Weight</th><th>1.2 kg</th></tr></table>",
    ["Model = R5", "Weight = 1.2 kg"],
  ],
  [
    "models as columns, a value that is both models' once",
    `<table><tr><td>Model</td><td>R5</td><td>R6</td></tr><tr><td>Memory</td><td>4 GB</td><td>8 GB</td></tr>
     <tr><td>Size</td><td colspan="2">100 x 75 mm</td></tr></table>`,
    ["Memory @R5 = 4 GB", "Memory @R6 = 8 GB", "Size = 100 x 75 mm"],
  ],
  [
    "models as rows",
    `<table><thead><tr><th>Model</th><th>Weight</th><th>Voltage</th></tr></thead><tbody>
     <tr><td>R5</td><td>1.2 kg</td><td>12 V</td></tr><tr><td>R6</td><td>1.4 kg</td><td>24 V</td></tr></tbody></table>`,
    ["Weight @R5 = 1.2 kg", "Voltage @R5 = 12 V", "Weight @R6 = 1.4 kg", "Voltage @R6 = 24 V"],
  ],
  [
    "groups down the side",
    `<table><tr><td rowspan="2">Power</td><td>Voltage</td><td>12 V</td></tr><tr><td>Current</td><td>2 A</td></tr>
     <tr><td colspan="2">Weight</td><td>1.2 kg</td></tr></table>`,
    ["Power > Voltage = 12 V", "Power > Current = 2 A", "Weight = 1.2 kg"],
  ],
  [
    "headings across",
    `<table><tr><th colspan="2">Power</th></tr><tr><td>Voltage</td><td>12 V</td></tr></table>`,
    ["Power > Voltage = 12 V"],
  ],
  [
    "names and values side by side",
    `<table><tr><th>Weight</th><td>1.2 kg</td><th>Voltage</th><td>12 V</td></tr></table>`,
    ["Weight = 1.2 kg", "Voltage = 12 V"],
  ],
  [
    "the same columns twice",
    `<table><tr><th>Item</th><th>Value</th><th>Item</th><th>Value</th></tr>
     <tr><td>Weight</td><td>1.2 kg</td><td>Voltage</td><td>12 V</td></tr></table>`,
    ["Weight = 1.2 kg", "Voltage = 12 V"],
  ],
  [
    "a table inside a frame of tables",
    "<table><tr><td><table><tr><td>Weight</td><td>1.2 kg</td></tr></table></td></tr></table>",
    ["Weight = 1.2 kg"],
  ],
  [
    "a definition list with two definitions",
    "<dl><dt>Weight:</dt><dd>1.2 kg</dd><dt>Ports</dt><dd>1 × HDMI</dd><dd>2 × USB</dd></dl>",
    ["Weight = 1.2 kg", "Ports = 1 × HDMI\n2 × USB"],
  ],
  [
    "bullets with either colon, with bold names, and none without a name",
    "<ul><li>Weight: 1.2 kg</li><li>重量：1.2 千克</li><li><b>Voltage</b> 12 V</li><li>Great quality</li><li>Opens 9:30</li></ul>",
    ["Weight = 1.2 kg", "重量 = 1.2 千克", "Voltage = 12 V"],
  ],
  [
    "rows of two parts",
    `<div class="specs"><div><span>Weight</span><span>1.2 kg</span></div><div><span>Voltage</span><span>12 V</span></div></div>`,
    ["Weight = 1.2 kg", "Voltage = 12 V"],
  ],
  ["lines of a paragraph", "<p>Weight: 1.2 kg<br>Voltage: 12 V</p>", ["Weight = 1.2 kg", "Voltage = 12 V"]],
  ["a sentence", "<p>The pump weighs 1.2 kg, pump and all.</p>", ["weighs = 1.2 kg"]],
  ["a sentence in Chinese", "<p>本机重量为 1.2 千克，质量好。</p>", ["重量 = 1.2 千克"]],
];

describe("what is read of a page", () => {
  it.each(SHAPES)("reads %s", (_name, body, expected) => {
    expect(pairs(body)).toEqual(expected);
  });

  it("reads product markup with units, ranges and variants, and passes over what is no JSON", () => {
    const markup = {
      "@graph": [
        {
          "@type": "Product",
          name: "Pump",
          sku: "P-1",
          mpn: "PX-1",
          weight: { "@type": "QuantitativeValue", value: 1.2, unitCode: "KGM" },
          additionalProperty: [
            { "@type": "PropertyValue", name: "Voltage", minValue: 100, maxValue: 240, unitText: "V" },
          ],
        },
      ],
    };
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const product = read(script("{oops") + script(JSON.stringify(markup)));
    expect(product).toMatchObject({ title: "Pump", sku: "P-1", models: ["PX-1"] });
    expect(
      product.parameters.map(({ name, value, unitCode, path }) => ({ name, value, unitCode, path })),
    ).toEqual([
      {
        name: "weight",
        value: "1.2",
        unitCode: "KGM",
        path: "body > script:nth-of-type(2) $.@graph[0].weight",
      },
      { name: "mpn", value: "PX-1", unitCode: null, path: "body > script:nth-of-type(2) $.@graph[0].mpn" },
      {
        name: "Voltage",
        value: "100–240 V",
        unitCode: null,
        path: "body > script:nth-of-type(2) $.@graph[0].additionalProperty[0].value",
      },
    ]);
  });

  it("leaves out navigation, header, footer, banners and related products", () => {
    const row = "<ul><li>Weight: 9 kg</li></ul>";
    const around = [
      `<nav>${row}</nav>`,
      `<header>${row}</header>`,
      `<footer>${row}</footer>`,
      `<div class="cookie-banner">${row}</div>`,
      `<div class="related-products">${row}</div>`,
      `<div role="dialog">${row}</div>`,
      `<h2>相关产品</h2>${row}<h2>Specification</h2>`,
    ];
    expect(pairs(`${around.join("")}<main><ul><li>Weight: 1 kg</li></ul></main>`)).toEqual(["Weight = 1 kg"]);
  });

  it("says where each text stands, so that it is found again there", () => {
    const html = `<html><body><main><table id="spec"><tr><td>A</td><td>Weight&nbsp;of it</td></tr><tr><td> Net
      weight </td><td>1.2 <b>kg</b></td></tr></table><ul><li>Size: 10 mm</li></ul></main></body></html>`;
    const $ = cheerio.load(html);
    const [, weight, size] = readProduct(html, AT).parameters;
    expect(weight).toMatchObject({
      nameSpan: { text: "Net weight", path: "#spec > tbody > tr:nth-of-type(2) > td:nth-of-type(1)" },
      valueSpan: { text: "1.2 kg", path: "#spec > tbody > tr:nth-of-type(2) > td:nth-of-type(2)" },
    });
    expect($(weight?.valueSpan.path).text()).toBe("1.2 kg");
    const text = $(size?.valueSpan.path).text();
    expect(text.slice(size?.valueSpan.start)).toBe(size?.valueSpan.text);
  });

  it("tells how the page writes numbers only where it shows that", () => {
    const notation = (value: string, language: string) =>
      read(`<ul><li>Weight: 1.000 g</li><li>Length: ${value}</li></ul>`, language).parameters[0]?.notation;
    expect(notation("1,5 m", "vi")).toBe("comma");
    expect(notation("1.5 m", "vi")).toBe("point");
    expect(notation("USB 3.0", "vi")).toBeNull();
  });

  it("gives an empty product for any bytes at all", () => {
    for (const html of [
      "",
      "<table><tr>",
      "<table><tr></tr><tr><td></td></tr></table>",
      "\u0000<<<>>>",
      "<li>:</li>",
    ])
      expect(readProduct(html, AT).parameters).toEqual([]);
  });
});
