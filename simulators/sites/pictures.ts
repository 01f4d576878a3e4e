import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { DRAWINGS } from "./data/drawings";
import type { Drawing } from "./data/drawings";

/** A drawing of a product in the colours of its house; the text beside it says what it is. */
export function picture(drawing: Drawing): Html {
  return html`<svg class="drawing" viewBox="0 0 160 120" aria-hidden="true">${raw(DRAWINGS[drawing])}</svg>`;
}
