import * as cheerio from "cheerio";
import { conceptOf } from "./name-concepts";
import { type Notation } from "./numbers";
import { chromeOf, visibleText } from "./page-text";
import { type Block, type Parameter, type Product, type Span } from "./parameter";
import { readJsonLd } from "./read-json-ld";
import { readBullets, readDefinitions, readNamedLines, readRows } from "./read-lists";
import { readProse } from "./read-prose";
import { readTables } from "./read-tables";
import { scanAtoms } from "./scan-atoms";

const PARAMETERS_MOST = 800;
const VALUE_LONGEST = 2_000;

/** How the page writes its decimals, where amounts with units show but one way; a version shows nothing. */
function notationOf(blocks: Block[], language: string): Notation | null {
  const seen = new Set<Notation>();
  for (const { found } of blocks)
    for (const { value } of found)
      for (const { text, unit } of scanAtoms(value.slice(0, 200), { language }).figures) {
        if (unit === null) continue;
        if (/^\d+,(?:\d{1,2}|\d{4,})$/.test(text) || /^\d{1,3}(?:\.\d{3})+,\d/.test(text)) seen.add("comma");
        if (/^\d+\.(?:\d{1,2}|\d{4,})$/.test(text) || /^\d{1,3}(?:,\d{3})+\.\d/.test(text)) seen.add("point");
      }
  const [only, ...more] = seen;
  return only !== undefined && more.length === 0 ? only : null;
}

function isWithinSpan(inner: Span, outer: Span): boolean {
  const [from, start] = [outer.start ?? 0, inner.start ?? 0];
  return inner.path === outer.path && start >= from && start + inner.text.length <= from + outer.text.length;
}

/** What prose repeats of what stands in a table is the table's. */
function withoutEchoes(blocks: Block[], prose: Block): Block {
  const told = new Set(blocks.flatMap(({ found }) => found.map(({ name }) => conceptOf(name)?.id ?? null)));
  const seen = new Set<string>();
  const lines = blocks.flatMap(({ found }) => found);
  const found = prose.found.filter(({ name, value, valueSpan }) => {
    const id = conceptOf(name)?.id ?? name;
    const isRead = lines.some((line) => isWithinSpan(valueSpan, line.valueSpan));
    const isNew = !isRead && !told.has(id) && !seen.has(`${id} ${value}`);
    seen.add(`${id} ${value}`);
    return isNew;
  });
  return { ...prose, found };
}

function number(blocks: Block[], language: string): Parameter[] {
  const notation = notationOf(blocks, language);
  return blocks
    .filter(({ found }) => found.length > 0)
    .flatMap(({ found }, block) =>
      found.map((one) => ({
        ...one,
        path: one.valueSpan.path,
        language,
        block,
        rows: found.length,
        notation,
      })),
    )
    .filter(({ value }) => value.length <= VALUE_LONGEST)
    .slice(0, PARAMETERS_MOST);
}

/** Text of a page, or a page that is already parsed. */
export type Page = string | cheerio.CheerioAPI;

/**
 * Reads the product parameters that a page prints in tables, lists, definition lists, rows of two parts, JSON-LD and
 * plain sentences, each with the exact text of name and value and where they are. What surrounds the page's matter is
 * left out: navigation, header, footer, cookie banners, related products. Any HTML gives a product, if an empty one.
 *
 * @param language BCP 47 tag of the page
 */
export function readProduct(html: Page, { url, language }: { url: string; language: string }): Product {
  const $ = typeof html === "string" ? cheerio.load(html) : html;
  const isChrome = chromeOf($);
  const marked = readJsonLd($);
  const structured = [
    ...readTables($, isChrome),
    ...readDefinitions($, isChrome),
    ...readBullets($, isChrome),
    ...readRows($, isChrome),
    ...readNamedLines($, isChrome),
    ...marked.blocks,
  ];
  const prose = withoutEchoes(structured, readProse($, language, isChrome));
  const parameters = number([...structured, prose], language);
  const named = parameters.filter(({ name }) => conceptOf(name)?.id === "model").map(({ value }) => value);
  const heading = visibleText(...$("h1").first().toArray());
  return {
    url,
    language,
    title: heading || (marked.name ?? visibleText(...$("title").first().toArray())),
    models: [...new Set([...named, ...marked.models])],
    sku: marked.sku ?? parameters.find(({ name }) => conceptOf(name)?.id === "sku")?.value ?? null,
    gtin: marked.gtin,
    parameters,
  };
}
