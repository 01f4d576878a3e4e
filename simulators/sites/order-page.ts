import { html } from "hono/html";
import type { Html } from "../http/page";
import { GATEWAYS } from "./data/gateways";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { countryField, personFields, productField, quantityField } from "./quotation-form";
import { say } from "./site";
import { sitePage } from "./site-layout";

const INCOTERMS = ["FOB", "CIF", "DAP", "DDP"];

/** The order form with the ways to pay, or what comes after it is sent. */
export function orderPage(scene: PageScene, { chosen = "", isSent = false } = {}): Html {
  const { language } = scene;
  const title = say(WORDS.order, language);
  const body = html`<div class="wrap narrow">
    <h1 class="plain">${title}</h1>
    ${
      isSent
        ? html`<div class="note" role="status"><p>${say(WORDS.orderThanks, language)}</p></div>`
        : html`<p class="lead">${say(WORDS.orderLead, language)}</p>
            ${orderForm(scene, chosen)}`
    }
    <h2>${say(WORDS.payment, language)}</h2>
    <p>${say(WORDS.paymentLead, language)}</p>
    <ul class="gateways">
      ${scene.site.gateways.map(
        (gateway) =>
          html`<li>
            <a href="/pay/${gateway}?lang=${language}" rel="nofollow">${GATEWAYS[gateway].name}</a>
          </li>`,
      )}
    </ul>
  </div>`;
  return sitePage(scene, { path: "/order", title, body });
}

function orderForm(scene: PageScene, chosen: string): Html {
  const { site, language } = scene;
  const product = site.products.find((one) => one.id === chosen) ?? site.products[0];
  return html`<form method="post" action="/${language}/order">
    ${productField(scene, chosen)} ${quantityField(scene, product?.trade.moq ?? 1)} ${countryField(scene)}
    <label>
      ${say(WORDS.incoterm, language)}
      <select name="incoterm">
        ${INCOTERMS.map((term) => html`<option>${term}</option>`)}
      </select>
    </label>
    ${personFields(scene)}
    <div class="whole"><button class="button">${say(WORDS.placeOrder, language)}</button></div>
  </form>`;
}
