import { PARAMETER_NAMES, type ParameterName } from "../sites/data/parameter-names";
import { say } from "../sites/site";
import type { Language, Product, Site } from "../sites/site";
import { UNIT_CODES, type Unit } from "../sites/unit-codes";

/** How a feed may go wrong, and how that looks from outside. */
export const FEED_FAULTS = {
  none: "the feed is as it should be",
  stale: "the feed is an old copy, from before anything was corrected",
  wrong_unit: "every length in millimetres is given in centimetres with the same number",
  half: "the feed ends in the middle of a product",
  fewer: "the feed holds one product alone",
  empty: "the feed is in order and holds no product",
  html: "a sign-in page is answered in the feed's place",
  slow: "the feed does not finish within a minute",
  down: "the feed answers 503",
} as const;
export type FeedFault = keyof typeof FEED_FAULTS;

/** A record that is not what the site prints, of the first figure of a site's first product. */
const WRONG_BY = 1.25;
/** Exporters whose records differ from their pages until somebody corrects them. */
export const WRONG_RECORDS = new Set(["beilun-tools", "qiantang-brakes"]);

interface Property {
  "@type": "PropertyValue";
  name: string;
  value: string | number;
  unitCode?: string;
  unitText?: string;
  inLanguage: Language;
}

function propertyOf(
  name: ParameterName,
  value: string,
  unit: Unit,
  language: Language,
  fault: FeedFault,
): Property {
  const code = fault === "wrong_unit" && unit === "mm" ? "CMT" : UNIT_CODES[unit];
  return {
    ...{ "@type": "PropertyValue", name: say(PARAMETER_NAMES[name].text, language) },
    value: /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value,
    ...(code === null ? (unit === "" ? {} : { unitText: unit }) : { unitCode: code }),
    inLanguage: language,
  };
}

function recordsOf(site: Site, product: Product, fault: FeedFault, isWrong: boolean): object[] {
  const models = [{ model: product.model, values: {} }, ...(product.variants ?? [])];
  return models.map(({ model, values }, at) => {
    const own: Partial<Record<ParameterName, string>> = values;
    const wrongAt =
      isWrong && at === 0 ? product.parameters.findIndex(([, value]) => /^\d+(?:\.\d+)?$/.test(value)) : -1;
    return {
      ...{ "@type": "Product", model, sku: `${site.slug}-${model}`, name: say(product.name, "en") },
      additionalProperty: site.languages.flatMap((language) =>
        product.parameters.map(([name, value, unit], index) => {
          const said = own[name] ?? value;
          const kept = index === wrongAt ? String(Math.round(Number(said) * WRONG_BY * 100) / 100) : said;
          return propertyOf(name, kept, unit, language, fault);
        }),
      ),
    };
  });
}

/** An exporter's records of its products, as schema.org has them. */
export function recordsOfSite(site: Site, fault: FeedFault, isCorrected: boolean): object {
  const isWrong = WRONG_RECORDS.has(site.slug) && (fault === "stale" || !isCorrected);
  const products = site.products.flatMap((product, at) =>
    recordsOf(site, product, fault, isWrong && at === 0),
  );
  const told = fault === "empty" ? [] : fault === "fewer" ? products.slice(0, 1) : products;
  return { "@context": "https://schema.org", system: `${site.legalName} ERP`, products: told };
}
