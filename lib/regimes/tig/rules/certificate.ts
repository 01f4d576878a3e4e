import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** What the language service provider behind the content must hold, and how far it must reach. */
export const CERTIFICATE_RULES: readonly Rule[] = [
  reported({
    code: "TIG-06",
    kind: "threshold",
    quote:
      "upgraded LSP selection standards (such as requiring simultaneous possession of filing numbers with regulators in at least two countries)",
    confidence: "medium",
    /** Countries. */
    value: 2,
    accepts: { type: "number", min: 1, max: 15 },
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-10",
    kind: "risk",
    quote:
      "if such content is not processed by certified LSPs and no verification interface is provided, the technical parameters, RoHS declarations, and CE declarations of conformity disclosed on their official websites will face buyer skepticism",
    confidence: "medium",
    value: null,
    built: { by: ["record"] },
  }),
  reported({
    code: "TIG-16",
    kind: "obligation",
    quote:
      "You need to obtain the RCEP six-country joint certification number and validity period issued by the LSP",
    confidence: "high",
    /** Countries that jointly certify; which ones is TIG-906. */
    value: 6,
    accepts: { type: "number", min: 1, max: 15 },
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-17",
    kind: "obligation",
    quote: "verify whether it is searchable in the RCEP LSP public registry (https://lsp.rcepsec.org)",
    confidence: "high",
    value: "https://lsp.rcepsec.org",
    built: { by: ["reference", "assess", "answer"] },
  }),
  reported({
    code: "TIG-18",
    kind: "exclusion",
    quote:
      "single-country certifications (such as only China CATTI or Japan JLPT) do not meet the requirements of the Guidelines",
    confidence: "high",
    value: ["CATTI", "JLPT"],
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-23",
    kind: "observation",
    quote:
      "SMEs with fragmented localization workflows (e.g., using different vendors for Japanese website translation vs. ASEAN product labeling) face disproportionate technical integration costs",
    confidence: "low",
    value: null,
    built: { by: ["record", "assess"] },
  }),
];
