import { type CheerioAPI } from "cheerio";
import { type Block, type FoundParameter } from "./parameter";
import { pathOf } from "./page-text";

type Json = Record<string, unknown>;

/** Members of a product that are parameters by themselves. */
const MEASURES = ["weight", "height", "width", "depth", "size", "color", "material", "model", "mpn"];
const GTINS = ["gtin", "gtin14", "gtin13", "gtin12", "gtin8"];
const PRODUCT =
  /^(?:https?:\/\/schema\.org\/)?(?:Product|ProductModel|ProductGroup|IndividualProduct|Vehicle)$/;

/** What the markup of a page says of its product. */
export interface MarkedUp {
  blocks: Block[];
  models: string[];
  sku: string | null;
  gtin: string | null;
  name: string | null;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** How deep in its markup a product, or a value of one, may lie. */
const DEPTH_MOST = 12;

/** The nodes that are products, with their place in the markup. */
function productsIn(value: unknown, path: string, depth = DEPTH_MOST): { node: Json; path: string }[] {
  if (depth === 0) return [];
  const inner = (one: unknown, at: string) => productsIn(one, at, depth - 1);
  if (Array.isArray(value)) return value.flatMap((one, at) => inner(one, `${path}[${at}]`));
  if (!isJson(value)) return [];
  const types = [value["@type"]].flat();
  if (types.some((type) => typeof type === "string" && PRODUCT.test(type))) {
    const variants = inner(value.hasVariant, `${path}.hasVariant`);
    return [{ node: value, path }, ...variants];
  }
  return ["@graph", "mainEntity", "itemOffered"].flatMap((key) => inner(value[key], `${path}.${key}`));
}

/** A property value, a quantity or a plain text, as it would be read out. */
function printed(value: unknown, depth = DEPTH_MOST): { text: string; unitCode: string | null } | null {
  const plain = textOf(value);
  if (plain !== null) return { text: plain, unitCode: null };
  if (Array.isArray(value)) {
    const parts = value.map(textOf).filter((one) => one !== null);
    return parts.length > 0 ? { text: parts.join(", "), unitCode: null } : null;
  }
  if (!isJson(value) || depth === 0) return null;
  const unit = textOf(value.unitText);
  const code = textOf(value.unitCode);
  const [low, high] = [textOf(value.minValue), textOf(value.maxValue)];
  const range = low !== null && high !== null ? `${low}–${high}` : (low ?? high);
  const inner = printed(value.value, depth - 1) ?? (range === null ? null : { text: range, unitCode: null });
  if (inner === null) {
    const name = textOf(value.name);
    return name === null ? null : { text: name, unitCode: null };
  }
  return {
    text: unit === null ? inner.text : `${inner.text} ${unit}`,
    unitCode: unit === null ? (code ?? inner.unitCode) : null,
  };
}

function parametersOf({ node, path }: { node: Json; path: string }, script: string): FoundParameter[] {
  const subject = null;
  const make = (name: string, value: unknown, at: string, nameAt: string, row: number): FoundParameter[] => {
    const said = printed(value);
    if (said === null) return [];
    const nameSpan = { text: name, path: `${script} ${nameAt}` };
    const valueSpan = { text: said.text, path: `${script} ${at}` };
    return [
      {
        name,
        nameSpan,
        value: said.text,
        valueSpan,
        source: "json-ld",
        group: null,
        subject,
        row,
        unitCode: said.unitCode,
      },
    ];
  };
  const measures = MEASURES.flatMap((key, at) =>
    key in node ? make(key, node[key], `${path}.${key}`, `${path}.${key}`, at) : [],
  );
  const properties = [node.additionalProperty].flat().flatMap((one, at) => {
    const name = isJson(one) ? textOf(one.name) : null;
    const place = Array.isArray(node.additionalProperty)
      ? `${path}.additionalProperty[${at}]`
      : `${path}.additionalProperty`;
    if (name === null) return [];
    return make(name, one, `${place}.value`, `${place}.name`, MEASURES.length + at);
  });
  return [...measures, ...properties];
}

/** Reads the products in a page's JSON-LD, a block each. A script that is no JSON says nothing. */
export function readJsonLd($: CheerioAPI): MarkedUp {
  const marked: MarkedUp = { blocks: [], models: [], sku: null, gtin: null, name: null };
  for (const element of $('script[type="application/ld+json"]').toArray()) {
    let parsed: unknown;
    try {
      parsed = JSON.parse($(element).text());
    } catch {
      continue;
    }
    for (const product of productsIn(parsed, "$")) {
      marked.blocks.push({ source: "json-ld", found: parametersOf(product, pathOf(element)) });
      marked.sku ??= textOf(product.node.sku);
      marked.gtin ??= GTINS.map((key) => textOf(product.node[key])).find((one) => one !== null) ?? null;
      marked.name ??= textOf(product.node.name);
      const models = [product.node.model, product.node.mpn].map((one) => printed(one)?.text ?? null);
      marked.models.push(...models.filter((one) => one !== null));
    }
  }
  return marked;
}
