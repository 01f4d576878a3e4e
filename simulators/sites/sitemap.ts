import { alternatesOf, pathsOf } from "./page-scene";
import type { Site } from "./site";

/** sitemap.xml: every page in every language, with its alternates. */
export function sitemap(site: Site, origin: string): string {
  const entries = site.languages.flatMap((language) =>
    pathsOf(site, language).map((path) => {
      const links = alternatesOf({ site, language, origin }, path).map(
        ({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`,
      );
      return `<url><loc>${origin}/${language}${path}</loc>${links.join("")}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

/** robots.txt: everything may be read but the administration that such sites have. */
export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /admin/\n\nSitemap: ${origin}/sitemap.xml\n`;
}
