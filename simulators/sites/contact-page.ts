import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";
import { sitePage } from "./site-layout";

/** Where the exporter is and how it is reached. */
export function contactPage(scene: PageScene): Html {
  const { site, language } = scene;
  const title = say(WORDS.contact, language);
  const body = html`<div class="wrap narrow">
    <h1 class="plain">${title}</h1>
    <p class="lead">${site.legalName}</p>
    <dl>
      <dt>${say(WORDS.address, language)}</dt>
      <dd>${say(site.address, language)}</dd>
      <dt>${say(WORDS.phone, language)}</dt>
      <dd>${site.phone}</dd>
      <dt>${say(WORDS.email, language)}</dt>
      <dd><a href="mailto:${site.email}">${site.email}</a></dd>
      <dt>${say(WORDS.hours, language)}</dt>
      <dd>${say(WORDS.working, language)}</dd>
      <dt>${say(WORDS.port, language)}</dt>
      <dd>${site.port}</dd>
    </dl>
    <p><a class="button" href="/${language}/quotation">${say(WORDS.quotation, language)}</a></p>
  </div>`;
  return sitePage(scene, { path: "/contact", title, body });
}
