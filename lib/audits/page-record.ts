import { createHash } from "node:crypto";
import { variantKey, type CrawledPage, type PageLink } from "@/lib/crawl";
import { readProduct, type Product, type Span } from "@/lib/parameters";
import { findCertificates, type CertificateMention } from "./find-certificates";
import { pageLanguage, type PageLanguage } from "./page-language";
import { readMarks, type Mark } from "./read-marks";
import { readSections, type Section } from "./read-sections";

export interface Alternate {
  url: string;
  language: string;
}

/** What is kept of a page once its HTML is let go. */
export interface PageRecord {
  url: string;
  isCut: boolean;
  /** Whether it was read in a browser. */
  isRendered: boolean;
  /** `lang` as written. */
  lang: string | null;
  language: PageLanguage;
  title: Span | null;
  description: Span | null;
  alternates: Alternate[];
  /** Where its language switch leads. */
  switches: Alternate[];
  sections: Section[];
  marks: Mark[];
  product: Product;
  /** The same for pages built alike, whatever their language; null for one too plain to tell. */
  shape: string | null;
}

const TEXT_LOOKED_AT = 3_000;
const SHAPE_LEAST = 20;
const PASSAGES_MOST = 1_500;

function headSpan($: CrawledPage["$"], selector: string, attribute: string | null): Span | null {
  const element = $(selector).first();
  const text = (attribute === null ? element.text() : (element.attr(attribute) ?? ""))
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : { text: text.slice(0, 500), path: selector };
}

function bounded(sections: Section[]): Section[] {
  let left = PASSAGES_MOST;
  return sections.map((section) => {
    const passages = section.passages.slice(0, left);
    left -= passages.length;
    return { ...section, passages };
  });
}

function textOf(sections: readonly Section[]): string {
  const cells: string[] = [];
  const prose: string[] = [];
  for (const { heading, passages } of sections) {
    if (heading) prose.push(heading);
    for (const { text, in: place } of passages) (place === "td" || place === "th" ? cells : prose).push(text);
  }
  // Cells are numbers and model names more than words.
  return [...prose, ...cells].join("\n").slice(0, TEXT_LOOKED_AT);
}

function shapeOf(sections: readonly Section[]): string | null {
  const parts = sections.map(({ level, images, rows, items }) => [level, images, rows, items]);
  const weight = parts.reduce(
    (sum, [, images = 0, rows = 0, items = 0]) => sum + 1 + images + rows + items,
    0,
  );
  if (weight < SHAPE_LEAST) return null;
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
}

const named = (links: readonly PageLink[]): Alternate[] =>
  links.flatMap(({ url, language }) => (language === null ? [] : [{ url, language }]));

/** Reads all of a page that an audit needs, once; the page itself can be let go afterwards. */
export function readRecord(
  page: Pick<CrawledPage, "url" | "$" | "isCut" | "isRendered" | "languageHeader" | "links" | "alternates">,
): { record: PageRecord; certificates: CertificateMention[] } {
  const { url, $, isCut, isRendered } = page;
  const sections = readSections($);
  const lang = $("html").attr("lang") ?? null;
  const alternates = named(page.alternates);
  const language = pageLanguage({
    lang,
    header: page.languageHeader,
    self: alternates.find((one) => one.url === url)?.language ?? null,
    address: variantKey(url).language,
    text: textOf(sections),
  });
  const record: PageRecord = {
    ...{ url, isCut, isRendered, lang, language, alternates },
    title: headSpan($, "title", null),
    description: headSpan($, 'meta[name="description"]', "content"),
    switches: named(page.links).filter((one) => one.url !== url),
    sections: bounded(sections),
    marks: readMarks($),
    product: readProduct($, { url, language: language.language ?? "und" }),
    shape: shapeOf(sections),
  };
  return { record, certificates: findCertificates($, url, sections) };
}
