import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** Which sites are meant. */
export const SCOPE_RULES: readonly Rule[] = [
  reported({
    code: "TIG-08",
    kind: "scope",
    quote:
      "if their procurement platforms entrusted to third parties for construction/maintenance target the RCEP market, they fall within the scope of application",
    confidence: "high",
    value: "procurement_platform",
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-14",
    kind: "scope",
    quote:
      "whether it proactively displays product catalogs, quotations, compliance certificates, or ordering portals to enterprises in any RCEP member country",
    confidence: "high",
    value: ["catalog", "quotation", "certificates", "ordering"],
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-15",
    kind: "exception",
    quote:
      "Static promotional pages and subdomains accessible only domestically are not mandatorily covered, but if they include multi-language switching functionality and the target languages cover RCEP countries, they are by default included within the regulatory scope.",
    confidence: "high",
    value: ["static_promotion", "domestic_only"],
    built: { by: ["record", "assess"] },
  }),
];
