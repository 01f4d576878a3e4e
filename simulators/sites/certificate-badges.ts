import { html } from "hono/html";
import type { Html } from "../http/page";
import { issuerPath } from "./certificate-validity";
import { CERTIFICATE_KINDS } from "./data/certificate-kinds";
import { ISSUERS } from "./data/issuers";
import type { PageScene } from "./page-scene";
import { say } from "./site";

/** A badge a certificate, each leading to the page of its issuer. */
export function certificateBadges({ site, language }: PageScene): Html {
  return html`<ul class="badges">
    ${site.certificates.map(
      (one) =>
        html`<li>
          <a href="${issuerPath(one)}" title="${say(CERTIFICATE_KINDS[one.kind].title, language)}">
            <strong>${CERTIFICATE_KINDS[one.kind].mark}</strong>
            <span>${one.number}</span>
            <span>${ISSUERS[one.issuer].name}</span>
          </a>
        </li>`,
    )}
  </ul>`;
}
