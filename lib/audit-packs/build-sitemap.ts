/** A page of a site as it was last read. */
export interface SeenPage {
  url: string;
  language: string | null;
}

/** Pages that are one in several languages. */
export interface PageGroup {
  pages: { url: string; language: string }[];
}

// An address is known as another's variant where it differs from it by its own language alone, in the path or as `lang`.
function keyOf(url: string, language: string): string {
  const address = new URL(url);
  const tag = language.toLowerCase();
  const [short = tag] = tag.split("-");
  address.pathname = address.pathname
    .split("/")
    .map((part) => ([tag, short].includes(part.toLowerCase()) ? "*" : part))
    .join("/");
  for (const name of ["lang", "language", "hl"])
    if ([tag, short].includes(address.searchParams.get(name)?.toLowerCase() ?? ""))
      address.searchParams.set(name, "*");
  return address.href;
}

/** Puts pages together that are one in several languages, as far as their addresses say it; others stand alone. */
export function groupPages(pages: readonly SeenPage[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const { url, language } of pages) {
    if (language === null) continue;
    const key = keyOf(url, language);
    const group = groups.get(key) ?? { pages: [] };
    if (!group.pages.some((page) => page.language === language)) group.pages.push({ url, language });
    groups.set(key, group);
  }
  return [...groups.values()];
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** A sitemap (sitemaps.org 0.9) in which each page names all its languages, itself among them. */
export function writeSitemap(groups: readonly PageGroup[]): string {
  const entries = groups.flatMap(({ pages }) => {
    const links = pages.map(
      ({ url, language }) =>
        `    <xhtml:link rel="alternate" hreflang="${escape(language)}" href="${escape(url)}"/>`,
    );
    return pages.map(({ url }) => `  <url>\n    <loc>${escape(url)}</loc>\n${links.join("\n")}\n  </url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}
