import { html } from "hono/html";
import { page } from "../http/page";
import type { Html } from "../http/page";
import { validUntil } from "./certificate-validity";
import { CERTIFICATE_KINDS } from "./data/certificate-kinds";
import { ISSUERS } from "./data/issuers";
import type { ShownCertificate, Site } from "./site";

/** What the issuer of a certificate says of it, in English and Chinese as such registers do. */
export function issuerPage(site: Site, certificate: ShownCertificate, today: string): Html {
  const issuer = ISSUERS[certificate.issuer];
  const until = validUntil(site, certificate, today);
  const hasEnded = until < today;
  const rows = [
    ["Certificate", "证书编号", certificate.number],
    ["Holder", "持证单位", site.legalName],
    ["Standard", "依据标准", CERTIFICATE_KINDS[certificate.kind].title.en],
    ["First issued", "初次发证", certificate.issuedOn],
    ["Valid until", "有效期至", until],
    ["Status", "状态", hasEnded ? "expired 已过期" : "valid 有效"],
  ] as const;
  return page(
    `${certificate.number} | ${issuer.name}`,
    html`<main>
      <h1>${issuer.name} <span lang="zh-Hans">${issuer.zh}</span></h1>
      <p class="soft">Public register of certificates. ${issuer.seat}.</p>
      <div class="card">
        <table>
          ${rows.map(
            ([en, zh, text]) =>
              html`<tr>
                <th scope="row">${en} <span lang="zh-Hans">${zh}</span></th>
                <td>${en === "Valid until" ? html`<time datetime="${text}">${text}</time>` : text}</td>
              </tr>`,
          )}
        </table>
      </div>
      <p class="soft">A demonstration register; the issuer is invented.</p>
    </main>`,
  );
}
