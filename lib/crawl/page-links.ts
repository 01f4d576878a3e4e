import { autonyms } from "./autonyms";
import { canonicalTag } from "./language-tags";
import type { ParsedPage } from "./parse-page";

export interface PageLink {
  url: string;
  text: string;
  /** Language of what it leads to, where the page says. */
  language: string | null;
}

export interface PageLinks {
  links: PageLink[];
  /** The same page in other languages, as its head names them; `x-default` is none of them. */
  alternates: PageLink[];
  /** Further ones that were left out. */
  alternatesLeftOut: number;
  /** The address the page says is its own. */
  canonical: string | null;
}

const LINKS_MOST = 2_000;
const ALTERNATES_MOST = 60;

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function absolute(href: string | undefined, base: string): string | null {
  if (!href || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function languageOf(hreflang: string | undefined, text: string): string | null {
  return canonicalTag(hreflang ?? "") ?? autonyms().get(text.toLowerCase()) ?? null;
}

function anchorsOf($: ParsedPage, base: string): PageLink[] {
  const found: PageLink[] = [];
  for (const element of $("a[href], area[href]").slice(0, LINKS_MOST).toArray()) {
    const url = absolute(element.attribs["href"], base);
    if (url === null) continue;
    const text = fold($.text([element])).slice(0, 200);
    found.push({ url, text, language: languageOf(element.attribs["hreflang"], text) });
  }
  return found;
}

// A language switch may be a list to choose from, with an address for each.
function optionsOf($: ParsedPage, base: string): PageLink[] {
  return $("select option[value]")
    .slice(0, ALTERNATES_MOST)
    .toArray()
    .flatMap((element) => {
      const value = $(element).attr("value") ?? "";
      const text = fold($(element).text());
      const language = languageOf(undefined, text);
      const url = /^(?:https?:)?\//.test(value) ? absolute(value, base) : null;
      return url === null || language === null ? [] : [{ url, text, language }];
    });
}

function alternatesOf($: ParsedPage, base: string): { alternates: PageLink[]; alternatesLeftOut: number } {
  const all = $('link[rel~="alternate"][hreflang]').toArray();
  const alternates = all.slice(0, ALTERNATES_MOST).flatMap((element) => {
    const url = absolute($(element).attr("href"), base);
    const written = $(element).attr("hreflang") ?? "";
    const language = written.trim().toLowerCase() === "x-default" ? null : canonicalTag(written);
    return url === null || language === null ? [] : [{ url, text: "", language }];
  });
  return { alternates, alternatesLeftOut: Math.max(0, all.length - ALTERNATES_MOST) };
}

/** Where a page leads: its links, what its language switch offers, and what its head says of it. */
export function readLinks($: ParsedPage, url: string): PageLinks {
  const base = absolute($("base[href]").attr("href"), url) ?? url;
  return {
    links: [...anchorsOf($, base), ...optionsOf($, base)],
    ...alternatesOf($, base),
    canonical: absolute($('link[rel="canonical"]').attr("href"), base),
  };
}
