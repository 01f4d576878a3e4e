import type { MetadataBlock, MetadataLinks, ResolvedRulebook, SiteFacts } from "../define-regime";
import { standingOf } from "./standing";
import { viewSite, type Holding } from "./site-view";

function jsonLdOf(
  holding: Holding,
  number: string,
  validUntil: string | null,
  { verifyUrl }: MetadataLinks,
): Record<string, unknown> {
  const { certificate, company, contract } = holding;
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    inLanguage: [...contract.value.languages],
    translator: {
      "@type": "Organization",
      ...(company ? { name: company.value.name } : {}),
      hasCertification: {
        "@type": "Certification",
        certificationIdentification: number,
        issuedBy: { "@type": "Organization", name: certificate?.value.issuer ?? "" },
        validIn: (certificate?.value.issuingCountries ?? []).map((code) => ({
          "@type": "Country",
          identifier: code,
        })),
        ...(validUntil === null ? {} : { expires: validUntil }),
        url: verifyUrl,
      },
    },
  };
}

function attributesOf(
  holding: Holding,
  number: string,
  validUntil: string | null,
  { verifyUrl, answersUrl }: MetadataLinks,
): Record<string, string> {
  return {
    "data-lsp-number": number,
    "data-lsp-issuing-countries": (holding.certificate?.value.issuingCountries ?? []).join(" "),
    "data-lsp-languages": holding.contract.value.languages.join(" "),
    ...(validUntil === null ? {} : { "data-lsp-valid-until": validUntil }),
    "data-lsp-status-url": `${answersUrl}/lsp-status?number=${encodeURIComponent(number)}`,
    "data-lsp-verify-url": verifyUrl,
  };
}

/**
 * The certification fields that technical documents and pages are to carry (TIG-12), a block a contract in force. The
 * document names no format: schema.org and `data-` attributes are our own reading. Neither says that the certificate
 * is good, only where to ask; a certificate that is not active now gets no fields.
 */
export function buildMetadata(
  site: SiteFacts,
  rulebook: ResolvedRulebook,
  asOf: Date,
  links: MetadataLinks,
): MetadataBlock[] {
  return viewSite(site, rulebook, asOf).holdings.flatMap((holding): MetadataBlock[] => {
    const number = holding.certificate?.value.number;
    if (number === undefined) return [];
    const { status, validUntil } = standingOf(holding, rulebook, asOf);
    const block = { key: number, languages: [...holding.contract.value.languages], status };
    if (status !== "active") return [{ ...block, fields: null }];
    const jsonLd = jsonLdOf(holding, number, validUntil, links);
    return [{ ...block, fields: { jsonLd, attributes: attributesOf(holding, number, validUntil, links) } }];
  });
}
