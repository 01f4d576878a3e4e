import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";
import { sitePage } from "./site-layout";

/** The page for a path that the site does not have. */
export function missingPage(scene: PageScene): Html {
  const title = say(WORDS.notFound, scene.language);
  const body = html`<div class="wrap narrow">
    <h1 class="plain">${title}</h1>
    <p><a href="/${scene.language}">${say(WORDS.home, scene.language)}</a></p>
  </div>`;
  return sitePage(scene, { path: "", title, body });
}
