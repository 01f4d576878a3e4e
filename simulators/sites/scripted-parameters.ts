import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import { faultOf } from "./faults";
import type { PageScene } from "./page-scene";
import { say } from "./site";
import type { Product } from "./site";

/** Whether the figures of this page are put there by a script, and are nowhere in what is sent. */
export function isScripted(
  { site, language }: Pick<PageScene, "site" | "language">,
  { id }: Product,
): boolean {
  const scripted = faultOf(site, "scripted_parameters");
  return scripted?.product === id && scripted.language === language;
}

/** Where a page's figures are to stand, with the script that fetches them. */
export function scriptedPlace({ language }: PageScene, { id }: Product): Html {
  const script = `fetch(${JSON.stringify(`/${language}/products/${id}/figures`)})
    .then((answer) => answer.text())
    .then((figures) => { document.querySelector("#figures").innerHTML = figures; });`;
  return html`<div id="figures"></div>
    <noscript>${say(WORDS.needsScript, language)}</noscript>
    <script>
      ${raw(script)};
    </script>`;
}
