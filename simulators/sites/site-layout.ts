import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { say } from "./site";
import type { Language, Site, Text } from "./site";
import { SITE_STYLE } from "./site-style";
import { organizationData } from "./structured-data";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, WORDS } from "./words";

/** What a page of a demo site is rendered for. */
export interface PageScene {
  site: Site;
  language: Language;
  /** Origin of the site, without a trailing slash. */
  origin: string;
  /** Public verification page of the site. */
  verifyUrl: string;
}

/** Where a page lies within its language: "" is the home page. */
export type PagePath = "" | "/products" | `/products/${string}` | "/certificates" | "/contact";

const MENU = [
  ["", WORDS.home],
  ["/products", WORDS.products],
  ["/certificates", WORDS.certificates],
  ["/contact", WORDS.contact],
] as const satisfies readonly (readonly [PagePath, Text])[];

/** A whole page: head with language links and structured data, header, footer. */
export function sitePage(
  scene: PageScene,
  content: { path: PagePath; title: string; body: Html; data?: object },
): Html {
  const { site, language, origin } = scene;
  const name = say(site.name, language);
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title === name ? name : `${content.title} | ${name}`}</title>
        <meta name="description" content="${say(site.tagline, language)}" />
        <link rel="icon" href="data:," />
        <link rel="canonical" href="${origin}/${language}${content.path}" />
        ${site.languages.map(
          (one) =>
            html`<link
              rel="alternate"
              hreflang="${LANGUAGE_TAGS[one]}"
              href="${origin}/${one}${content.path}"
            />`,
        )}
        <link rel="alternate" hreflang="x-default" href="${origin}/${site.languages[0]}${content.path}" />
        ${jsonLd(organizationData(site, origin, language))} ${content.data ? jsonLd(content.data) : ""}
        <style>
          :root { --house: ${site.accent}; }
          ${raw(SITE_STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${content.title}</a>
        ${siteHeader(scene, content.path)}
        <main id="main">${content.body}</main>
        ${siteFooter(scene)}
      </body>
    </html>`;
}

function siteHeader({ site, language }: PageScene, path: PagePath): Html {
  return html`<header>
    <div class="wrap">
      <a class="name" href="/${language}">${say(site.name, language)}</a>
      <nav aria-label="${say(site.name, language)}">
        <ul>
          ${MENU.map(
            ([target, label]) =>
              html`<li>
                <a href="/${language}${target}" ${isHere(target, path) ? raw('aria-current="page"') : ""}
                  >${say(label, language)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <nav class="tongues" aria-label="${say(WORDS.language, language)}">
        <ul>
          ${site.languages.map(
            (one) =>
              html`<li>
                <a
                  href="/${one}${path}"
                  lang="${LANGUAGE_TAGS[one]}"
                  hreflang="${LANGUAGE_TAGS[one]}"
                  ${one === language ? raw('aria-current="true"') : ""}
                  >${LANGUAGE_NAMES[one]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </div>
  </header>`;
}

function siteFooter({ site, language, verifyUrl }: PageScene): Html {
  return html`<footer>
    <div class="wrap">
      <p><strong>${site.legalName}</strong><br />${say(site.address, language)}</p>
      <p>${site.phone}<br /><a href="mailto:${site.email}">${site.email}</a></p>
      <p><a href="${verifyUrl}">${say(WORDS.verify, language)}</a><br />${say(WORDS.demo, language)}</p>
    </div>
  </footer>`;
}

function isHere(target: PagePath, path: PagePath): boolean {
  return target === "" ? path === "" : path === target || path.startsWith(`${target}/`);
}

/** JSON inside a script element: "<" is written so that no text can end the element. */
function jsonLd(data: object): Html {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return html`<script type="application/ld+json">
    ${raw(json)}
  </script>`;
}
