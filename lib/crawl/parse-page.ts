import * as cheerio from "cheerio";

export type ParsedPage = cheerio.CheerioAPI;

/**
 * Parses a page, whatever its markup is worth. Every node knows where it begins and ends in the text (`startIndex`,
 * `endIndex`), so that a finding can point at its characters. Several times as fast as a browser's algorithm, from
 * which it differs for elements closed out of order, and in adding no `html`, `body` or `tbody` that is not written.
 */
export function parsePage(html: string): ParsedPage {
  return cheerio.load(html, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } });
}
