import { PARAMETER_NAMES } from "./parameter-names";
import { say } from "./site";
import type { Language, Product, Site } from "./site";

/** schema.org Organization of an exporter, as JSON-LD. */
export function organizationData(site: Site, origin: string, language: Language): object {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: say(site.name, language),
    legalName: site.legalName,
    url: `${origin}/${language}`,
    email: site.email,
    telephone: site.phone,
    foundingDate: String(site.founded),
    address: say(site.address, language),
    hasCertification: site.certificates.map((one) => ({
      "@type": "Certification",
      name: say(one.name, language),
      certificationIdentification: one.number,
      issuedBy: { "@type": "Organization", name: one.issuer },
      expires: one.validUntil,
    })),
  };
}

/** schema.org Product with its parameters, as JSON-LD. */
export function productData(site: Site, product: Product, url: string, language: Language): object {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: say(product.name, language),
    model: product.model,
    description: say(product.summary, language),
    url,
    inLanguage: language,
    manufacturer: { "@type": "Organization", name: site.legalName },
    additionalProperty: product.parameters.map(([name, value, unit]) => ({
      "@type": "PropertyValue",
      propertyID: name,
      name: say(PARAMETER_NAMES[name], language),
      value,
      ...(unit === "" ? {} : { unitText: unit }),
    })),
  };
}
