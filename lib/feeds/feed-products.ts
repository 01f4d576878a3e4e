import { plainText } from "@/lib/core/plain-text";
import { canonicalCode, isUnitText, unitOfCode } from "@/lib/parameters";
import { FeedError } from "./feed-error";
import type { FeedProduct, ReferenceParameter, RowError } from "./feed-read";
import { KEYS, type Mapping } from "./mapping-input";
import { hasKey, isRecord, valueAt, type FeedRecord, type ParsedFeed } from "./parse-feed";

/** What a feed says of products. */
export interface FeedProducts {
  products: FeedProduct[];
  parameters: number;
  errors: RowError[];
  errorCount: number;
}

export const LIMITS = { products: 20_000, parameters: 400_000, ofOne: 300, name: 200, value: 1_000 } as const;
const ERRORS_KEPT = 50;
/** How deep a value may lie: schema.org's lie at two. */
const DEPTH_MOST = 4;
/** Recommendation 20 for pieces, which are counted without a unit. */
const PIECES = new Set(["H87", "C62", "EA", "PCE", "NAR"]);
/** A feed of which more rows than this cannot be read is not taken at all. */
const UNREADABLE_MOST = 0.1;

function printed(value: unknown, depth = DEPTH_MOST): string {
  if (typeof value === "string") return value.normalize("NFC").trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (depth === 0) return "";
  const inner = (one: unknown): string => printed(one, depth - 1);
  if (Array.isArray(value))
    return value
      .map(inner)
      .filter((one) => one !== "")
      .join(", ");
  // schema.org writes a model as a thing with a name, and a range as two values.
  if (!isRecord(value)) return "";
  const [low, high] = [inner(value["minValue"]), inner(value["maxValue"])];
  return inner(value["name"]) || (low !== "" && high !== "" ? `${low}–${high}` : inner(value["value"]));
}

const at = (record: unknown, path: string | null): string =>
  path === null ? "" : printed(valueAt(record, path));

/** Every form that a product is looked up by: codes without hyphens and spaces, trade item numbers of 14 digits. */
export function keysOf(named: Partial<Record<(typeof KEYS)[number], string | null>>): string[] {
  const keys = KEYS.flatMap((key) => {
    const text = named[key] ?? "";
    if (text === "") return [];
    return /^\d{8,14}$/.test(text) ? [text.padStart(14, "0")] : [canonicalCode(text)];
  });
  return [...new Set(keys)].filter((key) => key !== "" && key.length <= 100);
}

function openErrors() {
  const errors: RowError[] = [];
  const rows = new Set<string>();
  let errorCount = 0;
  return {
    add(where: string, field: string, code: RowError["code"], value = ""): void {
      errorCount += 1;
      rows.add(where.replace(/ .*$/, ""));
      if (errors.length >= ERRORS_KEPT) return;
      errors.push({
        at: plainText(where),
        field: plainText(field),
        code,
        value: plainText(value.slice(0, 80)),
      });
    },
    told: () => ({ errors, errorCount }),
    rows: () => rows.size,
  };
}
type Errors = ReturnType<typeof openErrors>;

function parameterOf(
  { name, value, unit, language }: { name: string; value: string; unit: string; language: string },
  where: string,
  errors: Errors,
): ReferenceParameter | null {
  if (name === "") return (errors.add(where, "name", "no_name", value), null);
  if (value === "") return (errors.add(where, "value", "no_value", name), null);
  if (name.length > LIMITS.name || value.length > LIMITS.value)
    return (errors.add(where, "value", "too_long", name), null);
  const code = unit.toUpperCase();
  const isCode = unit !== "" && unitOfCode(unit) !== null;
  const isCount = PIECES.has(code);
  return {
    name,
    value: unit === "" || isCode || isCount ? value : `${value} ${unit}`,
    unitCode: isCode ? code : null,
    isUnitKnown: unit === "" || isCode || isCount || isUnitText(unit),
    language: /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(language) ? language : null,
    at: where,
  };
}

/** The unit of a parameter: its code, or where we do not know that or there is none, its text. */
function unitIn(inner: unknown, path: string | null): string {
  const code = at(inner, path);
  if (path !== "unitCode" || (code !== "" && unitOfCode(code) !== null)) return code;
  return at(inner, "unitText") || code;
}

function parametersOf(
  record: FeedRecord,
  mapping: Mapping,
  where: string,
  errors: Errors,
): ReferenceParameter[] {
  const { properties, name, value, unit, language } = mapping;
  const one = (inner: unknown, place: string) => {
    const told = {
      name: at(inner, name),
      value: at(inner, value),
      // schema.org has a unit as a code or, where there is none, as text.
      unit: unitIn(inner, unit),
      language: at(inner, language),
    };
    // A range of schema.org has no value of its own.
    return parameterOf(
      { ...told, value: told.value || printed({ ...(isRecord(inner) ? inner : {}), name: "" }) },
      place,
      errors,
    );
  };
  if (properties !== null) {
    const list = valueAt(record, properties);
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) return (errors.add(where, properties, "not_a_list"), []);
    return list.flatMap((inner, index) => one(inner, `${where} ${properties}[${index}]`) ?? []);
  }
  if (name !== null) return [one(record, where)].flatMap((found) => found ?? []);
  const taken = new Set<string | null>([...KEYS.map((key) => mapping[key]), language]);
  return Object.entries(record).flatMap(([column, cell]) => {
    // An empty cell of a wide table is a parameter that the product does not have.
    const text = printed(cell);
    if (taken.has(column) || text === "") return [];
    return (
      parameterOf(
        { name: column, value: text, unit: "", language: at(record, language) },
        `${where} ${column}`,
        errors,
      ) ?? []
    );
  });
}

/** The same parameter told twice is told of once; two that differ are both wrong. */
function withoutDoubles(parameters: readonly ReferenceParameter[], errors: Errors): ReferenceParameter[] {
  const byName = new Map<string, ReferenceParameter>();
  const odd = new Set<string>();
  for (const one of parameters) {
    const key = `${one.name.toLowerCase()} ${one.language ?? ""}`;
    const before = byName.get(key);
    if (!before) byName.set(key, one);
    else if (before.value !== one.value || before.unitCode !== one.unitCode) {
      odd.add(key);
      errors.add(one.at, one.name, "twice", `${before.value} / ${one.value}`);
    }
  }
  return [...byName].flatMap(([key, one]) => (odd.has(key) ? [] : [one]));
}

/**
 * What a feed says of products by a mapping, and what of it cannot be read. Throws `FeedError` where the mapping names
 * no key, nothing is left, more than a tenth of the rows cannot be read, or a limit of size is passed.
 */
export function feedProducts(
  { records, at: whereOf }: Pick<ParsedFeed, "records" | "at">,
  mapping: Mapping,
): FeedProducts {
  if (!hasKey(mapping)) throw new FeedError("no_key", "");
  const errors = openErrors();
  const byKey = new Map<string, FeedProduct>();
  let parameters = 0;
  for (const [index, record] of records.entries()) {
    const where = whereOf(index);
    const named = Object.fromEntries(KEYS.map((key) => [key, at(record, mapping[key])]));
    const keys = keysOf(named);
    const [first] = keys;
    if (first === undefined) {
      errors.add(
        where,
        KEYS.map((key) => mapping[key])
          .filter((one) => one !== null)
          .join(", "),
        "no_key",
      );
      continue;
    }
    const found = parametersOf(record, mapping, where, errors);
    const product = byKey.get(first) ?? {
      keys,
      label: Object.values(named).find((one) => one !== "") ?? first,
      parameters: [],
    };
    if (product.parameters.length + found.length > LIMITS.ofOne) {
      errors.add(where, mapping.properties ?? "", "too_many", String(found.length));
      continue;
    }
    parameters += found.length;
    product.parameters.push(...found);
    byKey.set(first, product);
    if (byKey.size > LIMITS.products) throw new FeedError("too_many_products", String(LIMITS.products));
    if (parameters > LIMITS.parameters) throw new FeedError("too_many_parameters", String(LIMITS.parameters));
  }
  if (errors.rows() > records.length * UNREADABLE_MOST && errors.rows() > 1)
    throw new FeedError("mostly_unreadable", `${errors.rows()} / ${records.length}`);
  const products = [...byKey.values()]
    .map((product) => ({ ...product, parameters: withoutDoubles(product.parameters, errors) }))
    .filter((product) => product.parameters.length > 0);
  if (products.length === 0) throw new FeedError("no_products", String(records.length));
  const left = products.reduce((sum, product) => sum + product.parameters.length, 0);
  return { products, parameters: left, ...errors.told() };
}
