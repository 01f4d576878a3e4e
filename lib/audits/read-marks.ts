import type { ParsedPage } from "@/lib/crawl";
import type { Span } from "@/lib/parameters";

/** What the structured data of a page says that is the same in every language. */
export interface Mark {
  /** The property of schema.org. */
  name: "sku" | "mpn" | "gtin" | "price" | "inLanguage";
  value: string;
  span: Span;
}

const SAME = new Map<string, Mark["name"]>([
  ...(["sku", "mpn", "gtin", "price", "inLanguage"] as const).map((name) => [name, name] as const),
  ...["gtin8", "gtin12", "gtin13", "gtin14"].map((name) => [name, "gtin"] as const),
]);
const PRODUCT = /^(?:Product|ProductModel|IndividualProduct|ProductGroup|Offer|AggregateOffer)$/;
const MARKS_MOST = 50;
const DEPTH_MOST = 20;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function gather(value: unknown, path: string, found: Mark[], depth: number): void {
  if (depth > DEPTH_MOST || found.length >= MARKS_MOST) return;
  if (Array.isArray(value))
    return value.forEach((one, at) => gather(one, `${path}[${at}]`, found, depth + 1));
  if (!isRecord(value)) return;
  const isProduct = [value["@type"]].flat().some((type) => typeof type === "string" && PRODUCT.test(type));
  const currency = typeof value["priceCurrency"] === "string" ? ` ${value["priceCurrency"]}` : null;
  for (const [key, one] of Object.entries(value)) {
    const name = SAME.get(key);
    const isWanted =
      name !== undefined && (name === "inLanguage" || isProduct) && (name !== "price" || currency !== null);
    if (isWanted && (typeof one === "string" || typeof one === "number"))
      found.push({
        name,
        value: `${one}${name === "price" ? currency : ""}`,
        span: { text: `${one}`, path: `${path}.${key}` },
      });
    else gather(one, `${path}.${key}`, found, depth + 1);
  }
}

/** Reads the properties of a page's JSON-LD that no translation changes; a block that is not JSON says nothing. */
export function readMarks($: ParsedPage): Mark[] {
  const found: Mark[] = [];
  $('script[type="application/ld+json"]').each((at, element) => {
    try {
      gather(JSON.parse($(element).text()), `script[type="application/ld+json"]:${at} $`, found, 0);
    } catch {
      // It is no JSON.
    }
  });
  return found;
}
