import { html } from "hono/html";
import type { Html } from "../http/page";
import { PARAMETER_NAMES } from "./parameter-names";
import { picture } from "./pictures";
import { say } from "./site";
import type { Product } from "./site";
import { sitePage } from "./site-layout";
import type { PageScene } from "./site-layout";
import { productData } from "./structured-data";
import { WORDS } from "./words";

/** The front page: who they are, what they are good at, what they make. */
export function homePage(scene: PageScene): Html {
  const { site, language } = scene;
  const body = html`<div class="hero">
      <div class="wrap">
        <div>
          <h1>${say(site.tagline, language)}</h1>
          <p>${say(site.about, language)}</p>
          <a class="button" href="/${language}/contact">${say(WORDS.askForPrice, language)}</a>
        </div>
        ${picture(site.category)}
      </div>
    </div>
    <div class="wrap">
      <h2>${say(site.name, language)} · ${say(WORDS.since, language)} ${site.founded}</h2>
      <div class="cards">
        ${site.strengths.map(
          (one) =>
            html`<div class="card">
              <h3>${say(one.title, language)}</h3>
              <p>${say(one.text, language)}</p>
            </div>`,
        )}
      </div>
      <h2>${say(WORDS.products, language)}</h2>
      ${productCards(scene)} ${translationsNote(scene)}
    </div>`;
  return sitePage(scene, { path: "", title: say(site.name, language), body });
}

/** All products, a card each. */
export function productsPage(scene: PageScene): Html {
  const title = say(WORDS.products, scene.language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p class="lead">${say(scene.site.tagline, scene.language)}</p>
    ${productCards(scene)}
  </div>`;
  return sitePage(scene, { path: "/products", title, body });
}

/** One product with its parameter table. */
export function productPage(scene: PageScene, product: Product): Html {
  const { site, language, origin } = scene;
  const title = say(product.name, language);
  const url = `${origin}/${language}/products/${product.id}`;
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p class="lead">${product.model}. ${say(product.summary, language)}</p>
    <h2>${say(WORDS.parameters, language)}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(WORDS.parameter, language)}</th>
            <th scope="col">${say(WORDS.value, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${product.parameters.map(
            ([name, value, unit]) =>
              html`<tr data-parameter="${name}">
                <th scope="row">${say(PARAMETER_NAMES[name], language)}</th>
                <td>${unit === "" ? value : `${value} ${unit}`}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>
      <a class="button" href="/${language}/contact?product=${product.id}"
        >${say(WORDS.askForPrice, language)}</a
      >
    </p>
  </div>`;
  return sitePage(scene, {
    path: `/products/${product.id}`,
    title,
    body,
    data: productData(site, product, url, language),
  });
}

/** The exporter's certificates, and who translated the site. */
export function certificatesPage(scene: PageScene): Html {
  const { site, language } = scene;
  const title = say(WORDS.certificates, language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(WORDS.certificate, language)}</th>
            <th scope="col">${say(WORDS.number, language)}</th>
            <th scope="col">${say(WORDS.issuer, language)}</th>
            <th scope="col">${say(WORDS.validUntil, language)}</th>
          </tr>
        </thead>
        <tbody>
          ${site.certificates.map(
            (one) =>
              html`<tr>
                <th scope="row">${say(one.name, language)}</th>
                <td>${one.number}</td>
                <td>${one.issuer}</td>
                <td><time datetime="${one.validUntil}">${one.validUntil}</time></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${translationsNote(scene)}
  </div>`;
  return sitePage(scene, { path: "/certificates", title, body });
}

/** The page for a path that the site does not have. */
export function missingPage(scene: PageScene): Html {
  const title = say(WORDS.notFound, scene.language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p><a href="/${scene.language}">${say(WORDS.home, scene.language)}</a></p>
  </div>`;
  return sitePage(scene, { path: "", title, body });
}

function productCards({ site, language }: PageScene): Html {
  return html`<div class="cards">
    ${site.products.map(
      (product) =>
        html`<div class="card">
          ${picture(site.category)}
          <p class="model">${product.model}</p>
          <h3>${say(product.name, language)}</h3>
          <p>${say(product.summary, language)}</p>
          <a
            href="/${language}/products/${product.id}"
            aria-label="${say(product.name, language)}: ${say(WORDS.details, language)}"
            >${say(WORDS.details, language)}</a
          >
        </div>`,
    )}
  </div>`;
}

/** Who translated the site, with the link where a buyer verifies it. */
function translationsNote({ site, language, verifyUrl }: PageScene): Html {
  return html`<div class="note">
    <p><strong>${say(WORDS.translations, language)}</strong></p>
    ${
      site.lspNumber === null
        ? ""
        : html`<p>${say(WORDS.translationsText, language)}</p>
            <p>
              ${say(WORDS.number, language)}:
              <strong data-lsp-number="${site.lspNumber}">${site.lspNumber}</strong>
            </p>`
    }
    <p><a href="${verifyUrl}">${say(WORDS.verify, language)}</a></p>
  </div>`;
}
