import { html } from "hono/html";
import type { Html } from "../http/page";
import { certificateBadges } from "./certificate-badges";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { parameterView } from "./parameter-view";
import { picture } from "./pictures";
import { localNumber } from "./printed-parameters";
import { productCards } from "./product-cards";
import { isScripted, scriptedPlace } from "./scripted-parameters";
import { say } from "./site";
import type { Product } from "./site";
import { sitePage } from "./site-layout";
import { productData } from "./structured-data";

/** All products by category. */
export function productsPage(scene: PageScene): Html {
  const { site, language } = scene;
  const title = say(WORDS.products, language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p class="lead">${say(site.tagline, language)}</p>
    ${site.groups.map(
      (group) =>
        html`<h2 id="${group.id}">${say(group.name, language)}</h2>
          ${productCards(
            scene,
            site.products.filter((product) => product.group === group.id),
          )}`,
    )}
  </div>`;
  return sitePage(scene, { path: "/products", title, body });
}

/** One product: drawing, terms, figures, certificates, and what is like it. */
export function productPage(scene: PageScene, product: Product): Html {
  const { site, language } = scene;
  const title = say(product.name, language);
  const related = site.products.filter((one) => one.id !== product.id).slice(0, 3);
  const body = html`<div class="wrap">
    <p class="crumbs">
      <a href="/${language}">${say(WORDS.home, language)}</a> /
      <a href="/${language}/products">${say(WORDS.products, language)}</a> / ${product.model}
    </p>
    <div class="article">
      <div class="plate large">${picture(product.drawing)}</div>
      <div>
        <p class="model">${say(WORDS.model, language)} ${product.model}</p>
        <h1 class="plain">${title}</h1>
        <p class="lead">${say(product.summary, language)}</p>
        ${tradeTerms(scene, product)}
        <p class="actions">
          <a class="button" href="/${language}/quotation?product=${product.id}"
            >${say(WORDS.quotation, language)}</a
          >
          <a class="ghost" href="/${language}/order?product=${product.id}">${say(WORDS.order, language)}</a>
        </p>
      </div>
    </div>
    ${
      product.shape === "data"
        ? ""
        : html`<section id="parameters">
            <h2>${say(WORDS.parameters, language)}</h2>
            ${isScripted(scene, product) ? scriptedPlace(scene, product) : parameterView(scene, product)}
          </section>`
    }
    <h2>${say(WORDS.certificates, language)}</h2>
    ${certificateBadges(scene)}
    <h2>${say(WORDS.related, language)}</h2>
    ${productCards(scene, related, "related")}
  </div>`;
  return sitePage(scene, {
    path: `/products/${product.id}`,
    title,
    description: say(product.summary, language),
    body,
    data: productData(scene, product),
  });
}

function tradeTerms({ site, language }: PageScene, { trade }: Product): Html {
  const [low, high] = trade.priceUsd.map((price) => localNumber(price, language));
  const terms = [
    [WORDS.price, `USD ${low} – ${high}`],
    [WORDS.moq, `${trade.moq} ${say(WORDS.pieces, language)}`],
    [WORDS.leadTime, `${trade.leadDays.join(" – ")} ${say(WORDS.days, language)}`],
    [WORDS.port, site.port],
    [WORDS.hsCode, trade.hsCode],
  ] as const;
  return html`<dl class="terms" aria-label="${say(WORDS.tradeTerms, language)}">
    ${terms.map(
      ([label, text]) =>
        html`<div>
          <dt>${say(label, language)}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
}
