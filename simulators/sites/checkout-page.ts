import { html, raw } from "hono/html";
import type { Html } from "../http/page";
import { GATEWAYS } from "./data/gateways";
import type { GatewayId } from "./data/gateways";
import { LANGUAGE_TAGS, WORDS } from "./data/words";
import { say } from "./site";
import type { Language } from "./site";
import { SITE_STYLE } from "./site-style";

/** Where a payment redirect ends: the gateway's page, which takes nothing. */
export function checkoutPage(gateway: GatewayId, language: Language): Html {
  const title = `${GATEWAYS[gateway].name} – ${say(WORDS.checkout, language)}`;
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          :root { --house: #2b4a6f; }
          ${raw(SITE_STYLE)}
        </style>
      </head>
      <body>
        <main class="wrap narrow pay">
          <div class="paper">
            <p class="mark">${GATEWAYS[gateway].name}</p>
            <h1 class="plain">${say(WORDS.checkout, language)}</h1>
            <p class="lead">${say(WORDS.checkoutText, language)}</p>
          </div>
        </main>
      </body>
    </html>`;
}
