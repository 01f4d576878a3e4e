import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** Who files the interface, with what and until when, and what happens otherwise. */
export const FILING_RULES: readonly Rule[] = [
  reported({
    code: "TIG-03",
    kind: "deadline",
    quote:
      "Chinese website service providers are required to complete API integration filing within 72 hours.",
    confidence: "high",
    /** Hours. */
    value: 72,
    accepts: { type: "number", min: 1, max: 8_760 },
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-05",
    kind: "liability",
    quote:
      "As the operating entities of B2B official websites, they must assume joint responsibility for interface deployment and LSP cooperation qualifications",
    confidence: "medium",
    value: ["exporter", "provider"],
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-11",
    kind: "obligation",
    quote:
      "Including cross-border website service providers, SaaS platform providers, and localization technology middle platforms, they must complete API filing within 72 hours and provide standardized access solutions",
    confidence: "medium",
    value: ["website_builder", "saas", "localization_platform"],
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-19",
    kind: "field",
    quote:
      "Website service providers must submit information such as the API endpoint URL, invocation authentication method, and response field structure",
    confidence: "high",
    value: ["endpointUrl", "authenticationMethod", "responseFields"],
    built: { by: ["push"] },
  }),
  reported({
    code: "TIG-21",
    kind: "deadline",
    quote: "through the RCEP Digital Trade Coordination Platform (DTCP) before 24:00 on May 19, 2026",
    confidence: "high",
    /** Calendar date whose 24:00 it is. */
    value: "2026-05-19",
    accepts: { type: "date", min: "2026-05-16", max: "2036-12-31" },
    built: { by: ["record", "assess"] },
  }),
  reported({
    code: "TIG-22",
    kind: "consequence",
    quote:
      "For those that fail to complete filing by the deadline, their clients' official websites will display a warning label of “Localization qualification pending verification” on the RCEP buyer side.",
    confidence: "high",
    value: "Localization qualification pending verification",
    built: { by: ["record", "assess"] },
  }),
];
