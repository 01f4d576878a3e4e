import { CERTIFICATE_KINDS } from "./data/certificate-kinds";
import { ISSUERS } from "./data/issuers";
import { issuerPath, validUntil } from "./certificate-validity";
import { LANGUAGE_TAGS } from "./data/words";
import type { PageScene } from "./page-scene";
import { printedParameters } from "./printed-parameters";
import type { PrintedParameter } from "./printed-parameters";
import { isScripted } from "./scripted-parameters";
import { say } from "./site";
import type { Product } from "./site";
import { UNIT_CODES } from "./unit-codes";

/** schema.org Organization of an exporter, as JSON-LD. */
export function organizationData({ site, origin, language, today }: PageScene): object {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: say(site.name, language),
    legalName: site.legalName,
    url: `${origin}/${language}`,
    email: site.email,
    telephone: site.phone,
    foundingDate: String(site.founded),
    numberOfEmployees: site.plant.staff,
    address: say(site.address, language),
    hasCertification: site.certificates.map((one) => ({
      "@type": "Certification",
      name: say(CERTIFICATE_KINDS[one.kind].title, language),
      certificationIdentification: one.number,
      certificationStatus: "https://schema.org/CertificationActive",
      issuedBy: { "@type": "Organization", name: ISSUERS[one.issuer].name },
      url: `${origin}${issuerPath(one)}`,
      expires: validUntil(site, one, today),
    })),
  };
}

/** schema.org Product with its figures and terms, as JSON-LD. */
export function productData(scene: PageScene, product: Product): object {
  const { site, origin, language } = scene;
  const { trade } = product;
  const url = `${origin}/${language}/products/${product.id}`;
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: say(product.name, language),
    model: product.model,
    mpn: product.model,
    description: say(product.summary, language),
    url,
    inLanguage: LANGUAGE_TAGS[language],
    manufacturer: { "@type": "Organization", name: site.legalName },
    additionalProperty: isScripted(scene, product)
      ? []
      : printedParameters(site, product, language).map(propertyValue),
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "USD",
      lowPrice: trade.priceUsd[0],
      highPrice: trade.priceUsd[1],
      eligibleQuantity: { "@type": "QuantitativeValue", minValue: trade.moq, unitCode: UNIT_CODES.pcs },
      deliveryLeadTime: {
        "@type": "QuantitativeValue",
        minValue: trade.leadDays[0],
        maxValue: trade.leadDays[1],
        unitCode: "DAY",
      },
      url,
    },
  };
}

function propertyValue({ name, label, value, unit }: PrintedParameter): object {
  const code = UNIT_CODES[unit];
  return {
    "@type": "PropertyValue",
    propertyID: name,
    name: label,
    ...valueMembers(value),
    ...(code === null ? {} : { unitCode: code }),
    ...(unit === "" ? {} : { unitText: unit }),
  };
}

/** A range has a least and a greatest value, a number is one, anything else is a text. */
function valueMembers(value: string): object {
  const range = /^(-?[\d.]+) – (-?[\d.]+)$/.exec(value);
  if (range) return { minValue: Number(range[1]), maxValue: Number(range[2]) };
  return { value: /^-?[\d.]+$/.test(value) ? Number(value) : value };
}
