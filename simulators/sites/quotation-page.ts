import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { quotationForm } from "./quotation-form";
import { say } from "./site";
import { sitePage } from "./site-layout";

/** The quotation form, or its thanks once it is sent. */
export function quotationPage(scene: PageScene, { chosen = "", isSent = false } = {}): Html {
  const { language } = scene;
  const title = say(WORDS.quotation, language);
  const body = html`<div class="wrap narrow">
    <h1 class="plain">${title}</h1>
    ${
      isSent
        ? html`<div class="note" role="status"><p>${say(WORDS.thanks, language)}</p></div>`
        : html`<p class="lead">${say(WORDS.quotationLead, language)}</p>
            ${quotationForm(scene, chosen)}`
    }
  </div>`;
  return sitePage(scene, { path: "/quotation", title, body });
}
