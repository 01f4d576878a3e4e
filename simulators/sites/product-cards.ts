import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import { languagesWith, linkBase } from "./page-scene";
import type { PageScene } from "./page-scene";
import { picture } from "./pictures";
import { say } from "./site";
import type { Product } from "./site";

/** Products, a card each; one that the language lacks is left out. `arrangement` is a further class of the list. */
export function productCards(
  { site, language }: PageScene,
  products: readonly Product[],
  arrangement = "",
): Html {
  const shown = products.filter(({ id }) => languagesWith(site, `/products/${id}`).includes(language));
  return html`<ul class="cards ${arrangement}">
    ${shown.map(
      (product) =>
        html`<li class="card product">
          <div class="plate">${picture(product.drawing)}</div>
          <div class="inside">
            <p class="model">${product.model}</p>
            <h3>${say(product.name, language)}</h3>
            <p>${say(product.summary, language)}</p>
            <a
              class="more"
              href="${linkBase(site)}/${language}/products/${product.id}"
              aria-label="${say(product.name, language)}: ${say(WORDS.details, language)}"
              >${say(WORDS.details, language)}</a
            >
          </div>
        </li>`,
    )}
  </ul>`;
}
