import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { LANGUAGE_TAGS, WORDS } from "./data/words";
import { faultOf } from "./faults";
import { alternatesOf } from "./page-scene";
import type { PagePath, PageScene } from "./page-scene";
import { say } from "./site";
import type { Site } from "./site";
import { siteFooter } from "./site-footer";
import { siteHeader } from "./site-header";
import { SITE_STYLE } from "./site-style";
import { organizationData } from "./structured-data";

/** A page's content: where it lies, what it is called, what it says. */
export interface PageContent {
  path: PagePath;
  title: string;
  /** For search engines; the tagline where there is none. */
  description?: string;
  body: Html;
  data?: object;
}

/** A whole page: head with language links and structured data, header, footer. */
export function sitePage(scene: PageScene, content: PageContent): Html {
  const { site, language, origin } = scene;
  const name = say(site.name, language);
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[claimedLanguage(scene, content.path)]}">
      <head>
        <meta charset="${charsetOf(scene, content.path)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title === name ? name : `${content.title} | ${name}`}</title>
        <meta name="description" content="${content.description ?? say(site.tagline, language)}" />
        <link rel="icon" href="data:," />
        <link rel="canonical" href="${origin}/${language}${content.path}" />
        ${alternatesOf(scene, content.path).map(
          ({ tag, href }) => html`<link rel="alternate" hreflang="${tag}" href="${href}" />`,
        )}
        ${jsonLd(organizationData(scene))} ${content.data ? jsonLd(content.data) : ""}
        <style>
          :root { --house: ${site.accent}; }
          ${raw(SITE_STYLE)}
        </style>
      </head>
      <body class="${site.look}">
        <a class="skip" href="#main">${say(WORDS.skip, language)}</a>
        ${siteHeader(scene, content.path)}
        <main id="main">${content.body}</main>
        ${siteFooter(scene)}
      </body>
    </html>`;
}

/** The encoding a page is sent in. */
export function charsetOf({ site, language }: PageScene, path: PagePath): "utf-8" | "gb18030" {
  const mixed = faultOf(site, "mixed_encoding");
  return mixed?.language === language && path === `/products/${mixed.product}` ? "gb18030" : "utf-8";
}

function claimedLanguage({ site, language }: PageScene, path: PagePath): Site["languages"][number] {
  const wrong = faultOf(site, "wrong_lang");
  return wrong?.language === language && path === `/products/${wrong.product}` ? wrong.claimed : language;
}

/** JSON inside a script element: "<" is written so that no text can end the element. */
function jsonLd(data: object): Html {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return html`<script type="application/ld+json">
    ${raw(json)}
  </script>`;
}
