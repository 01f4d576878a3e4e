import { LANGUAGE_TAGS } from "./data/words";
import { faultOf } from "./faults";
import type { Language, Site } from "./site";

/** What a page of a demo site is rendered for. */
export interface PageScene {
  site: Site;
  language: Language;
  /** Origin of the site, without a trailing slash. */
  origin: string;
  /** Public verification page of the site. */
  verifyUrl: string;
  /** Script of the verify button, where the site shows it. */
  buttonUrl: string | null;
  /** What the site's owner pasted into its footer, or null. */
  footerLine: string | null;
  /** YYYY-MM-DD. */
  today: string;
}

const FIXED_PATHS = ["", "/products", "/certificates", "/quotation", "/order", "/about", "/contact"] as const;

/** Where a page lies within its language: "" is the home page. */
export type PagePath = (typeof FIXED_PATHS)[number] | `/products/${string}`;

/** Every page of the site in a language. */
export function pathsOf(site: Site, language: Language): PagePath[] {
  const products = site.products.map(({ id }) => `/products/${id}` as const);
  return [...FIXED_PATHS, ...products].filter((path) => languagesWith(site, path).includes(language));
}

/** The languages that have the page. */
export function languagesWith(site: Site, path: PagePath): Language[] {
  const missing = faultOf(site, "missing_translation");
  const isMissing = missing !== undefined && path === `/products/${missing.product}`;
  return site.languages.filter((language) => !isMissing || language !== missing.language);
}

/** The hreflang links that the page carries: itself, the other languages, and the default. */
export function alternatesOf(
  { site, language, origin }: Pick<PageScene, "site" | "language" | "origin">,
  path: PagePath,
): { tag: string; href: string }[] {
  const link = (one: Language, tag: string = LANGUAGE_TAGS[one]) => ({
    tag,
    href: `${origin}/${one}${path}`,
  });
  if (faultOf(site, "missing_hreflang")?.language === language) return [link(language)];
  const languages = languagesWith(site, path);
  const [first = language] = languages;
  return [...languages.map((one) => link(one)), link(first, "x-default")];
}

/** What links of page bodies begin with: nothing, or the production host where that is the fault. */
export function linkBase(site: Site): string {
  return faultOf(site, "absolute_production_links") ? `https://www.${site.slug}.example` : "";
}
