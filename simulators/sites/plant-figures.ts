import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";

/** The four numbers that every exporter puts on its front page. */
export function plantFigures({ site: { founded, plant }, language }: PageScene): Html {
  const figures = [
    [WORDS.founded, String(founded)],
    [WORDS.plant, `${plant.squareMetres.toLocaleString(language)} m²`],
    [WORDS.staff, String(plant.staff)],
    [WORDS.markets, String(plant.markets)],
  ] as const;
  return html`<dl class="plant">
    ${figures.map(
      ([label, value]) =>
        html`<div>
          <dt>${say(label, language)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
