import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** Who audits, with what, and what must be kept ready for it. */
export const AUDIT_RULES: readonly Rule[] = [
  reported({
    code: "TM-02",
    kind: "obligation",
    quote:
      "Chinese exporters’ official websites must pass a third-party AI audit (covering 12 quantified indicators including multilingual content consistency, authenticity of product parameters, validity chain of certificates, and local payment redirect success rate) before they can apply for the ‘RCEP TrustMark’ digital badge",
    confidence: "high",
    value: true,
    built: { by: ["assess", "record"] },
  }),
  reported({
    code: "TM-15",
    kind: "obligation",
    quote: "website-building service providers need to preconfigure audit interface modules",
    confidence: "medium",
    value: true,
    built: { by: ["record"] },
  }),
  reported({
    code: "TM-16",
    kind: "obligation",
    quote: "local payment gateways must provide verifiable redirect success rate SLA reports",
    confidence: "medium",
    value: true,
    built: { by: ["assess", "record"] },
  }),
  reported({
    code: "TM-17",
    kind: "obligation",
    quote:
      "AI audit tools must cover semantic consistency comparison capabilities across 15 official RCEP languages",
    confidence: "medium",
    /** Languages; which ones is TM-904. */
    value: 15,
    accepts: { type: "number", min: 1, max: 100 },
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-18",
    kind: "recommendation",
    quote:
      "prioritize the free preliminary screening tools provided by the first three certified audit institutions announced by the RCEP Secretariat",
    confidence: "medium",
    value: null,
    built: { by: ["assess", "record"] },
  }),
  reported({
    code: "TM-19",
    kind: "actor",
    quote:
      "CAICT International Digital Trust Laboratory in China, Singapore’s SGX TrustScan, and Japan’s JETRO Digital Audit Center",
    confidence: "low",
    value: ["CAICT International Digital Trust Laboratory", "SGX TrustScan", "JETRO Digital Audit Center"],
    built: { by: ["rulebook", "record"] },
  }),
  reported({
    code: "TM-26",
    kind: "recommendation",
    quote:
      "certificate-related information should adopt a dual-track presentation of ‘dynamic embedding + blockchain evidence preservation’",
    confidence: "medium",
    value: null,
    built: { notBuilt: "not_built_certificate_embed" },
  }),
  reported({
    code: "TM-27",
    kind: "obligation",
    quote:
      "ensure that API response data from issuing institutions can be retrieved immediately during audits",
    confidence: "medium",
    value: true,
    built: { notBuilt: "not_built_bundle" },
  }),
];
