import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, WORDS } from "./data/words";
import { languagesWith } from "./page-scene";
import type { PagePath, PageScene } from "./page-scene";
import { say } from "./site";
import type { Text } from "./site";

const MENU = [
  ["", WORDS.home],
  ["/products", WORDS.products],
  ["/certificates", WORDS.certificates],
  ["/about", WORDS.about],
  ["/order", WORDS.order],
  ["/contact", WORDS.contact],
] as const satisfies readonly (readonly [PagePath, Text])[];

/** Address bar with the language switch, then the name and the menu. */
export function siteHeader(scene: PageScene, path: PagePath): Html {
  const { site, language } = scene;
  return html`<header>
    <div class="bar">
      <div class="wrap">
        <span class="reach"><a href="mailto:${site.email}">${site.email}</a> <span>${site.phone}</span></span>
        ${languageSwitch(scene, path)}
      </div>
    </div>
    <div class="wrap head">
      <a class="name" href="/${language}">
        <svg viewBox="0 0 40 40" aria-hidden="true">
          <path d="M20 2 36 11v18L20 38 4 29V11z" />
          <text x="20" y="27" text-anchor="middle">${site.name.en.slice(0, 1)}</text>
        </svg>
        <span>${say(site.name, language)}</span>
      </a>
      <nav class="menu" aria-label="${say(site.name, language)}">
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
      <a class="button" href="/${language}/quotation">${say(WORDS.quotation, language)}</a>
    </div>
  </header>`;
}

/** The same page in the other languages, or their products where they lack it. */
function languageSwitch({ site, language }: PageScene, path: PagePath): Html {
  const having = languagesWith(site, path);
  return html`<nav class="tongues" aria-label="${say(WORDS.language, language)}">
    <ul>
      ${site.languages.map(
        (one) =>
          html`<li>
            <a
              href="/${one}${having.includes(one) ? path : "/products"}"
              lang="${LANGUAGE_TAGS[one]}"
              hreflang="${LANGUAGE_TAGS[one]}"
              ${one === language ? raw('aria-current="true"') : ""}
              >${LANGUAGE_NAMES[one]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function isHere(target: PagePath, path: PagePath): boolean {
  return target === "" ? path === "" : path === target || path.startsWith(`${target}/`);
}
