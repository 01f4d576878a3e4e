import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { plantFigures } from "./plant-figures";
import { say } from "./site";
import { sitePage } from "./site-layout";

/** Who the exporter is and how it came to be. */
export function aboutPage(scene: PageScene): Html {
  const { site, language } = scene;
  const title = say(WORDS.about, language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p class="lead">${say(site.about, language)}</p>
    ${plantFigures(scene)}
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
    <h2>${say(WORDS.history, language)}</h2>
    <ol class="years">
      ${site.history.map(
        ({ year, text }) =>
          html`<li>
            <strong>${year}</strong>
            <p>${say(text, language)}</p>
          </li>`,
      )}
    </ol>
  </div>`;
  return sitePage(scene, { path: "/about", title, description: say(site.about, language), body });
}
