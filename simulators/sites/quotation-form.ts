import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { COUNTRIES } from "./data/countries";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";
import type { Text } from "./site";

/** The form that asks for a price; `chosen` is the product to begin with. */
export function quotationForm(scene: PageScene, chosen = ""): Html {
  const { language } = scene;
  return html`<form method="post" action="/${language}/quotation">
    ${personFields(scene)} ${productField(scene, chosen)} ${quantityField(scene, 100)} ${countryField(scene)}
    <label class="whole">${say(WORDS.message, language)} <textarea name="message" rows="3"></textarea></label>
    <div class="whole"><button class="button">${say(WORDS.send, language)}</button></div>
  </form>`;
}

/** Name, company and address of whoever asks or orders. */
export function personFields({ language }: PageScene): Html {
  const field = (label: Text, attributes: string): Html =>
    html`<label>${say(label, language)} <input ${raw(attributes)} /></label>`;
  return html`${field(WORDS.name, 'name="name" required autocomplete="name"')}
  ${field(WORDS.company, 'name="company" autocomplete="organization"')}
  ${field(WORDS.email, 'name="email" type="email" required autocomplete="email"')}`;
}

export function productField({ site, language }: PageScene, chosen: string): Html {
  return html`<label>
    ${say(WORDS.product, language)}
    <select name="product">
      ${site.products.map(
        (product) =>
          html`<option value="${product.id}" ${product.id === chosen ? raw("selected") : ""}>
            ${product.model} ${say(product.name, language)}
          </option>`,
      )}
    </select>
  </label>`;
}

export function quantityField({ language }: PageScene, least: number): Html {
  return html`<label
    >${say(WORDS.quantity, language)} <input name="quantity" type="number" min="1" value="${least}"
  /></label>`;
}

export function countryField({ language }: PageScene): Html {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return html`<label>
    ${say(WORDS.country, language)}
    <select name="country" autocomplete="country">
      ${COUNTRIES.map((code) => html`<option value="${code}">${names.of(code) ?? code}</option>`)}
    </select>
  </label>`;
}
