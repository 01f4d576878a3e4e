import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** What a site's live interface must offer, and what follows where it does not. */
export const INTERFACE_RULES: readonly Rule[] = [
  reported({
    code: "TIG-01",
    kind: "obligation",
    quote:
      "B2B official websites targeting the RCEP market must open a real-time reverse query API for LSP (localization service provider) qualification certification status",
    confidence: "high",
    value: true,
    built: { by: ["answer"] },
  }),
  reported({
    code: "TIG-02",
    kind: "purpose",
    quote:
      "buyers can verify with one click the compliant entity and validity period of translations and localized content",
    confidence: "high",
    value: ["entity", "validUntil"],
    built: { by: ["answer"] },
  }),
  reported({
    code: "TIG-07",
    kind: "consequence",
    quote:
      "failed buyer verification may lead to interrupted inquiries or increased contract performance risks",
    confidence: "low",
    value: null,
    built: { by: ["notice"] },
  }),
  reported({
    code: "TIG-09",
    kind: "obligation",
    quote: "localization modules in procurement systems must also support synchronized LSP status feedback",
    confidence: "medium",
    value: true,
    built: { by: ["answer", "event"] },
  }),
  reported({
    code: "TIG-12",
    kind: "field",
    quote: "the need to add LSP certification metadata fields to technical documentation",
    confidence: "medium",
    value: null,
    built: { by: ["metadata"] },
  }),
  reported({
    code: "TIG-13",
    kind: "consequence",
    quote: "increased risk of claims for project delays caused by clients whose interfaces are not ready",
    confidence: "low",
    value: null,
    built: { by: ["record"] },
  }),
  reported({
    code: "TIG-20",
    kind: "field",
    quote:
      "response field structure (including LSP number, issuing country, validity end date, and status code)",
    confidence: "high",
    value: ["lspNumber", "issuingCountries", "validUntil", "statusCode"],
    built: { by: ["answer"] },
  }),
  reported({
    code: "TIG-24",
    kind: "uncertainty",
    quote:
      "whether LSP verification will subsequently be extended to deeper scenarios such as API invocation log auditing and multilingual privacy policy consistency comparison",
    confidence: "low",
    value: null,
    built: { by: ["record"] },
  }),
];
