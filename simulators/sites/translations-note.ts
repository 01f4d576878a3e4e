import { html } from "hono/html";
import type { Html } from "../http/page";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";

/** Who translated the site, with the link where a buyer verifies it. */
export function translationsNote({ site, language, verifyUrl }: PageScene): Html {
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
