import { canonicalTag, decodeText, parsePage, readLinks, type PageLink, type ParsedPage } from "@/lib/crawl";

/** What one page of a site says of itself, as far as it is written in the page and not made by its scripts. */
export interface PageReading {
  url: string;
  title: string;
  /** BCP 47 tag of the page, or null. */
  language: string | null;
  headings: string[];
  /** What its buttons say. */
  buttons: string[];
  hasForm: boolean;
  /** schema.org types of its structured data. */
  markup: string[];
  links: PageLink[];
  /** The same page in other languages, as its head names them. */
  alternates: PageLink[];
  /** Whether a script puts the page together, or its end was not read, so that what is not found may yet be there. */
  isScripted: boolean;
}

const TEXT_LEAST = 120;
const FIELDS = "input:not([type=hidden],[type=submit],[type=button],[type=search]), select, textarea";

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function typesIn(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) typesIn(one, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (key === "@type") for (const type of [one].flat()) found.add(String(type));
      else typesIn(one, found);
    }
}

function markupOf($: ParsedPage): string[] {
  const found = new Set<string>();
  $('script[type="application/ld+json"]').each((_at, element) => {
    try {
      typesIn(JSON.parse($(element).text()), found);
    } catch {
      // A block that is not JSON says nothing.
    }
  });
  $("[itemtype]").each((_at, element) => {
    found.add(($(element).attr("itemtype") ?? "").replace(/^https?:\/\/schema\.org\//, ""));
  });
  return [...found];
}

/** Reads one page of HTML; any bytes give a reading, if an empty one. */
export function readPage(url: string, body: Buffer, contentType = ""): PageReading {
  const $ = parsePage(decodeText(body, contentType));
  const { links, alternates } = readLinks($, url);
  const hasScripts = $("script:not([type='application/ld+json'])").length > 0;
  const found = {
    url,
    title: fold($("title").first().text()).slice(0, 200),
    language: canonicalTag($("html").attr("lang") ?? ""),
    headings: $("h1")
      .toArray()
      .map((element) => fold($(element).text()).slice(0, 200)),
    buttons: $("button, input[type=submit], [role=button]")
      .toArray()
      .map((element) => fold($(element).text() || ($(element).attr("value") ?? "")).slice(0, 100)),
    hasForm: $("form")
      .toArray()
      .some((element) => $(element).find(FIELDS).length >= 2),
    markup: markupOf($),
    links,
    alternates,
  };
  $("head, script, style, noscript, template").remove();
  return { ...found, isScripted: hasScripts && fold($.root().text()).length < TEXT_LEAST };
}
