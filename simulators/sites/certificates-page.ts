import { html } from "hono/html";
import type { Html } from "../http/page";
import { issuerPath, validUntil } from "./certificate-validity";
import { CERTIFICATE_KINDS } from "./data/certificate-kinds";
import { ISSUERS } from "./data/issuers";
import { WORDS } from "./data/words";
import type { PageScene } from "./page-scene";
import { say } from "./site";
import type { ShownCertificate } from "./site";
import { sitePage } from "./site-layout";
import { translationsNote } from "./translations-note";

/** The exporter's certificates with links to their issuers, and who translated the site. */
export function certificatesPage(scene: PageScene): Html {
  const { site, language } = scene;
  const title = say(WORDS.certificates, language);
  const body = html`<div class="wrap">
    <h1 class="plain">${title}</h1>
    <p class="lead">${site.legalName}</p>
    <ul class="cards papers">
      ${site.certificates.map((one) => paper(scene, one))}
    </ul>
    ${translationsNote(scene)}
  </div>`;
  return sitePage(scene, { path: "/certificates", title, body });
}

function paper({ site, language, today }: PageScene, certificate: ShownCertificate): Html {
  const kind = CERTIFICATE_KINDS[certificate.kind];
  const until = validUntil(site, certificate, today);
  return html`<li class="paper">
    <p class="mark">${kind.mark}</p>
    <h2>${say(kind.title, language)}</h2>
    <dl>
      <dt>${say(WORDS.number, language)}</dt>
      <dd>${certificate.number}</dd>
      <dt>${say(WORDS.issuer, language)}</dt>
      <dd>${ISSUERS[certificate.issuer].name}</dd>
      <dt>${say(WORDS.validUntil, language)}</dt>
      <dd><time datetime="${until}">${until}</time></dd>
    </dl>
    <a href="${issuerPath(certificate)}">${say(WORDS.seeAtIssuer, language)}</a>
  </li>`;
}
