import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { GATEWAYS } from "./data/gateways";
import { WORDS } from "./data/words";
import { linkBase } from "./page-scene";
import type { PageScene } from "./page-scene";
import { say } from "./site";

/** Company, ranges, service and what vouches for the site. */
export function siteFooter({ site, language, verifyUrl, buttonUrl, footerLine }: PageScene): Html {
  const base = linkBase(site);
  return html`<footer>
    <div class="wrap columns">
      <div>
        <h2>${say(site.name, language)}</h2>
        <p>${site.legalName}</p>
        <p>${say(site.address, language)}</p>
        <p>${site.phone}<br /><a href="mailto:${site.email}">${site.email}</a></p>
      </div>
      <div>
        <h2>${say(WORDS.products, language)}</h2>
        <ul>
          ${site.groups.map(
            (group) =>
              html`<li>
                <a href="${base}/${language}/products#${group.id}">${say(group.name, language)}</a>
              </li>`,
          )}
          <li><a href="/${language}/catalogue">${say(WORDS.catalogue, language)}</a></li>
        </ul>
      </div>
      <div>
        <h2>${say(WORDS.company, language)}</h2>
        <ul>
          <li><a href="${base}/${language}/about">${say(WORDS.about, language)}</a></li>
          <li><a href="${base}/${language}/certificates">${say(WORDS.certificates, language)}</a></li>
          <li><a href="${base}/${language}/quotation">${say(WORDS.quotation, language)}</a></li>
          <li><a href="${base}/${language}/contact">${say(WORDS.contact, language)}</a></li>
        </ul>
      </div>
      <div>
        <h2>${say(WORDS.payment, language)}</h2>
        <ul class="chips">
          ${site.gateways.map((gateway) => html`<li>${GATEWAYS[gateway].name}</li>`)}
        </ul>
      </div>
    </div>
    <div class="wrap small">
      <p>${say(WORDS.demo, language)}</p>
      ${buttonUrl === null ? "" : html`<div class="verify"><script src="${buttonUrl}" async></script></div>`}
      ${footerLine === null ? "" : html`<div class="pasted">${raw(footerLine)}</div>`}
      <p><a href="${verifyUrl}">${say(WORDS.verify, language)}</a></p>
    </div>
  </footer>`;
}
