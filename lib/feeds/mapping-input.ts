import { z } from "zod";

const path = z
  .string()
  .trim()
  .max(100)
  .nullish()
  .transform((text) => (text === undefined || text === "" ? null : text));

/**
 * Where a feed has what is needed, by the names of its fields or columns; `a.b` is `b` inside `a`. Named as schema.org
 * names it: a `Product` with `additionalProperty` (`PropertyValue`), units as UN/ECE recommendation 20 codes or as text.
 */
export const Mapping = z.object({
  /** The list of products in a JSON document; null where the document is the list. */
  items: path,
  model: path,
  sku: path,
  gtin: path,
  mpn: path,
  /** The list of a product's parameters; null where a row is one parameter, or each column is one. */
  properties: path,
  /** Name of a parameter; null where each column that is not named here is a parameter. */
  name: path,
  value: path,
  unit: path,
  /** Language tag of name and value; null where they are of no language. */
  language: path,
});
export type Mapping = z.output<typeof Mapping>;

/** What a product may be known by, strongest first. */
export const KEYS = ["model", "sku", "gtin", "mpn"] as const;

/** The feed that needs no mapping: products as schema.org has them. */
export const STANDARD: Mapping = {
  ...{ items: "products", model: "model", sku: "sku", gtin: "gtin", mpn: "mpn" },
  ...{
    properties: "additionalProperty",
    name: "name",
    value: "value",
    unit: "unitCode",
    language: "inLanguage",
  },
};

/** Words by which fields are called in feeds. */
const WORDS: Record<Exclude<keyof Mapping, "items">, string[]> = {
  model: ["model", "model no", "model number", "model_no", "modelnumber", "型号", "产品型号", "規格型號"],
  sku: ["sku", "item", "item no", "item_no", "itemnumber", "article", "material", "物料编码", "货号", "编码"],
  gtin: ["gtin", "gtin13", "gtin14", "gtin12", "gtin8", "ean", "upc", "barcode", "条码", "商品条码"],
  mpn: ["mpn", "part number", "part no", "part_number", "partnumber", "料号"],
  properties: [
    "additionalproperty",
    "parameters",
    "attributes",
    "specifications",
    "specs",
    "properties",
    "参数",
    "属性",
  ],
  name: [
    "parameter",
    "attribute",
    "property",
    "name",
    "parameter name",
    "参数",
    "参数名",
    "参数名称",
    "属性名",
  ],
  value: ["value", "parameter value", "参数值", "值", "数值"],
  unit: ["unitcode", "unit", "uom", "unittext", "unit of measure", "单位"],
  language: ["inlanguage", "language", "lang", "locale", "语言"],
};

const bare = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

function find(fields: readonly string[], key: keyof typeof WORDS): string | null {
  for (const word of WORDS[key]) {
    const found = fields.find((field) => bare(field) === word);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * A mapping that the names of a feed's fields suggest, as far as they tell; `inner` are the fields of a parameter
 * where a product has a list of them.
 */
export function suggestMapping(
  items: string | null,
  fields: readonly string[],
  innerOf: (field: string) => readonly string[] | null,
): Mapping {
  const keys = Object.fromEntries(KEYS.map((key) => [key, find(fields, key)]));
  const properties = find(
    fields.filter((field) => innerOf(field) !== null),
    "properties",
  );
  const inner = properties === null ? fields : (innerOf(properties) ?? []);
  const [value, name] = [find(inner, "value"), find(inner, "name")];
  const isLong = value !== null && name !== null;
  return Mapping.parse({
    ...{ items, ...keys, properties },
    ...(isLong ? { name, value, unit: find(inner, "unit"), language: find(inner, "language") } : {}),
  });
}
