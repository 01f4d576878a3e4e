import type { GatewayId } from "./data/gateways";
import type { ParameterName } from "./data/parameter-names";
import type { Language, Site } from "./site";
import type { Unit } from "./unit-codes";

/** How each fault looks from outside. */
export const SITE_FAULT_MEANINGS = {
  missing_hreflang: "the pages of one language carry no hreflang links back to the other languages",
  wrong_lang: "a page says that it is in one language and is written in another",
  parameter_deviation: "a product's figure differs between two languages",
  scripted_parameters:
    "the figures of a product are put there by a script in one language, and one of them differs from the others",
  unit_deviation: "a product's figure has the same number in another unit in one language",
  dead_certificate_link: "the link from a certificate to its issuer answers 404",
  slow_certificate_link: "the link from a certificate to its issuer answers after 1.6 seconds",
  expired_certificate: "a certificate is shown, and still vouched for, after its last day",
  mixed_encoding: "one page is encoded in GB18030 and says so, the rest is UTF-8",
  redirect_loop: "the link to the catalogue leads round in a circle",
  missing_translation: "a product page is missing in one language",
  payment_timeout: "the redirect to one payment gateway does not finish within ten seconds",
  absolute_production_links: "links lead to the production host, https://www.{slug}.example, from any host",
} as const;

export type SiteFaultCode = keyof typeof SITE_FAULT_MEANINGS;

/** A fault with where it is. Certificates are named by number, products by id. */
export type SiteFault =
  | { fault: "missing_hreflang"; language: Language }
  | { fault: "wrong_lang"; product: string; language: Language; claimed: Language }
  | {
      fault: "parameter_deviation";
      product: string;
      language: Language;
      parameter: ParameterName;
      value: string;
    }
  | {
      fault: "scripted_parameters";
      product: string;
      language: Language;
      parameter: ParameterName;
      value: string;
    }
  | { fault: "unit_deviation"; product: string; language: Language; parameter: ParameterName; unit: Unit }
  | { fault: "dead_certificate_link"; certificate: string }
  | { fault: "slow_certificate_link"; certificate: string }
  | { fault: "expired_certificate"; certificate: string; endedOn: string }
  | { fault: "mixed_encoding"; product: string; language: Language }
  | { fault: "redirect_loop" }
  | { fault: "missing_translation"; product: string; language: Language }
  | { fault: "payment_timeout"; gateway: GatewayId }
  | { fault: "absolute_production_links" };

/** One kind of fault. */
export type SiteFaultOf<Code extends SiteFaultCode> = Extract<SiteFault, { fault: Code }>;

/** The site's fault of this kind, where it has one. */
export function faultOf<Code extends SiteFaultCode>(
  site: Pick<Site, "faults">,
  code: Code,
): SiteFaultOf<Code> | undefined {
  return site.faults.find((one): one is SiteFaultOf<Code> => one.fault === code);
}
