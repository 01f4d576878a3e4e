import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { say } from "./site";
import { sitePage } from "./site-layout";
import type { PageScene } from "./site-layout";
import { WORDS } from "./words";

/** Address and quotation form; `chosen` is the product to begin with, `isSent` follows a sent form. */
export function contactPage(scene: PageScene, { chosen = "", isSent = false } = {}): Html {
  const { site, language } = scene;
  const title = say(WORDS.contact, language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    ${
      isSent
        ? html`<div class="note" role="status"><p>${say(WORDS.thanks, language)}</p></div>`
        : html`<p class="lead">${say(WORDS.contactLead, language)}</p>
            ${quotationForm(scene, chosen)}`
    }
    <h2>${site.legalName}</h2>
    <dl>
      <dt>${say(WORDS.address, language)}</dt>
      <dd>${say(site.address, language)}</dd>
      <dt>${say(WORDS.phone, language)}</dt>
      <dd>${site.phone}</dd>
      <dt>${say(WORDS.email, language)}</dt>
      <dd><a href="mailto:${site.email}">${site.email}</a></dd>
    </dl>
  </div>`;
  return sitePage(scene, { path: "/contact", title, body });
}

function quotationForm({ site, language }: PageScene, chosen: string): Html {
  return html`<form method="post" action="/${language}/contact">
    <label>${say(WORDS.name, language)} <input name="name" required autocomplete="name" /></label>
    <label>${say(WORDS.company, language)} <input name="company" autocomplete="organization" /></label>
    <label
      >${say(WORDS.email, language)} <input name="email" type="email" required autocomplete="email"
    /></label>
    <label>
      ${say(WORDS.product, language)}
      <select name="product">
        ${site.products.map(
          (product) =>
            html`<option value="${product.id}" ${product.id === chosen ? raw("selected") : ""}>
              ${product.model} ${say(product.name, language)}
            </option>`,
        )}
      </select>
    </label>
    <label
      >${say(WORDS.quantity, language)} <input name="quantity" type="number" min="1" value="100"
    /></label>
    <label>${say(WORDS.message, language)} <textarea name="message" rows="4"></textarea></label>
    <div><button class="button">${say(WORDS.send, language)}</button></div>
  </form>`;
}
