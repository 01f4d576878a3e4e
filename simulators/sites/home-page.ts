import { html } from "hono/html";
import type { Html } from "../http/page";
import { certificateBadges } from "./certificate-badges";
import { WORDS } from "./data/words";
import { linkBase } from "./page-scene";
import type { PageScene } from "./page-scene";
import { picture } from "./pictures";
import { plantFigures } from "./plant-figures";
import { productCards } from "./product-cards";
import { quotationForm } from "./quotation-form";
import { say } from "./site";
import { sitePage } from "./site-layout";
import { translationsNote } from "./translations-note";

/** The front page: what they make, who they are, what they are good at, and a form. */
export function homePage(scene: PageScene): Html {
  const { site, language } = scene;
  const body = html`${hero(scene)}
    <div class="wrap">
      ${plantFigures(scene)}
      <h2>${say(WORDS.categories, language)}</h2>
      ${groupTiles(scene)}
      <h2>${say(WORDS.products, language)}</h2>
      ${productCards(scene, site.products)}
    </div>
    <section class="band">
      <div class="wrap">
        <h2>${say(WORDS.whyUs, language)}</h2>
        <ul class="cards strengths">
          ${site.strengths.map(
            (one) =>
              html`<li>
                <h3>${say(one.title, language)}</h3>
                <p>${say(one.text, language)}</p>
              </li>`,
          )}
        </ul>
      </div>
    </section>
    <div class="wrap">
      <h2>${say(WORDS.certificates, language)}</h2>
      ${certificateBadges(scene)} ${translationsNote(scene)}
      <section class="ask">
        <div>
          <h2>${say(WORDS.ready, language)}</h2>
          <p>${say(WORDS.quotationLead, language)}</p>
        </div>
        ${quotationForm(scene)}
      </section>
    </div>`;
  return sitePage(scene, { path: "", title: say(site.name, language), body });
}

function hero({ site, language }: PageScene): Html {
  return html`<div class="hero">
    <div class="wrap">
      <div>
        <h1>${say(site.tagline, language)}</h1>
        <p>${say(site.about, language)}</p>
        <p class="actions">
          <a class="button" href="/${language}/quotation">${say(WORDS.quotation, language)}</a>
          <a class="ghost" href="${linkBase(site)}/${language}/products"
            >${say(WORDS.seeProducts, language)}</a
          >
        </p>
      </div>
      <div class="gallery" aria-hidden="true">
        ${site.products.slice(0, 3).map((product) => html`<div>${picture(product.drawing)}</div>`)}
      </div>
    </div>
  </div>`;
}

function groupTiles({ site, language }: PageScene): Html {
  return html`<ul class="tiles">
    ${site.groups.map((group) => {
      const own = site.products.filter((product) => product.group === group.id);
      return html`<li>
        <a href="/${language}/products#${group.id}">
          ${own.slice(0, 1).map((product) => picture(product.drawing))}
          <span
            ><strong>${say(group.name, language)}</strong
            ><br />${own.map(({ model }) => model).join(" · ")}</span
          >
        </a>
      </li>`;
    })}
  </ul>`;
}
