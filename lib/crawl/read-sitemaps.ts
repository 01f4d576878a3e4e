import { Parser } from "htmlparser2";
import { decodeBody, isGzip } from "./decode-body";
import { decodeText } from "./decode-text";
import { canonicalTag } from "./language-tags";

export interface SitemapEntry {
  url: string;
  /** The page in other languages, as the sitemap says. */
  alternates: { url: string; language: string }[];
}

export interface SitemapFile {
  entries: SitemapEntry[];
  /** Further sitemaps an index names. */
  sitemaps: string[];
}

const ALTERNATES_MOST = 60;
const FILES_MOST = 50;
const DEPTH_MOST = 3;
const SHARE_LEAST = 200;

const localName = (name: string): string => name.replace(/^.*:/, "");

/** Reads one sitemap or index of sitemaps, no more than `most` of what it names; whatever is no sitemap names nothing. */
export function parseSitemap(text: string, most: number): SitemapFile {
  const file: SitemapFile = { entries: [], sitemaps: [] };
  let inside: "url" | "sitemap" | null = null;
  let written: string | null = null;
  let entry: SitemapEntry = { url: "", alternates: [] };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const local = localName(name);
        if (local === "url" || local === "sitemap") {
          inside = local;
          entry = { url: "", alternates: [] };
        }
        if (local === "loc" && inside !== null) written = "";
        const language = canonicalTag(attributes["hreflang"] ?? "");
        const href = attributes["href"]?.trim() ?? "";
        if (local !== "link" || inside !== "url" || language === null || !URL.canParse(href)) return;
        if (entry.alternates.length < ALTERNATES_MOST) entry.alternates.push({ url: href, language });
      },
      ontext(part) {
        if (written !== null) written += part;
      },
      onclosetag(name) {
        const local = localName(name);
        if (local === "loc" && written !== null) {
          entry.url = written.trim();
          written = null;
        }
        if (local !== inside) return;
        const isFull = file.entries.length >= most;
        if (local === "url" && URL.canParse(entry.url) && !isFull) file.entries.push(entry);
        if (local === "sitemap" && URL.canParse(entry.url) && file.sitemaps.length < FILES_MOST)
          file.sitemaps.push(entry.url);
        inside = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return file;
}

async function textOf(body: Buffer, contentType: string, bytesMax: number): Promise<string> {
  const unpacked = isGzip(body) ? (await decodeBody(body, "gzip", bytesMax)).body : body;
  return decodeText(unpacked, contentType);
}

/**
 * Reads a site's sitemaps, those that indexes name too, a bounded number of files and of entries; of each file about
 * as much as of the others, so that a site with one for each language is seen in all of them. `ask` gives a file's
 * bytes, or null where it is not to be had.
 */
export async function* readSitemaps(
  starts: readonly string[],
  entriesMax: number,
  bytesMax: number,
  ask: (url: string) => Promise<{ body: Buffer; contentType: string } | null>,
): AsyncGenerator<SitemapEntry> {
  const seen = new Set(starts);
  let level = [...seen];
  let files = 0;
  for (let depth = 0; depth < DEPTH_MOST && level.length > 0; depth += 1) {
    const share = Math.max(SHARE_LEAST, Math.ceil(entriesMax / level.length));
    const next: string[] = [];
    for (const url of level) {
      if (files >= FILES_MOST) return;
      const answer = await ask(url);
      if (answer === null) continue;
      files += 1;
      const { entries, sitemaps } = parseSitemap(
        await textOf(answer.body, answer.contentType, bytesMax),
        share,
      );
      yield* entries;
      for (const one of sitemaps) {
        if (seen.has(one)) continue;
        seen.add(one);
        next.push(one);
      }
    }
    level = next;
  }
}
