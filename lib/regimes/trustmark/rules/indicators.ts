import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** What the audit measures: four indicators of twelve are named, and three measures of high risk among them. */
export const INDICATOR_RULES: readonly Rule[] = [
  reported({
    code: "TM-03",
    kind: "threshold",
    quote:
      "covering 12 quantified indicators including multilingual content consistency, authenticity of product parameters, validity chain of certificates, and local payment redirect success rate",
    confidence: "high",
    /** Indicators, of which four are named. */
    value: 12,
    accepts: { type: "number", min: 4, max: 100 },
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-04",
    kind: "indicator",
    quote: "multilingual content consistency",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-05",
    kind: "indicator",
    quote: "authenticity of product parameters",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-06",
    kind: "indicator",
    quote: "validity chain of certificates",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-07",
    kind: "indicator",
    quote: "local payment redirect success rate",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-10",
    kind: "obligation",
    quote:
      "product parameters on the Vietnamese version must be strictly consistent with the English/Chinese versions and support local payment redirects",
    confidence: "high",
    value: "strict",
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-13",
    kind: "obligation",
    quote:
      "qualification certificates such as ISO, RoHS, and FDA listed on the official website must be traceable to the real-time verification pages on the issuing institutions’ official websites",
    confidence: "high",
    value: ["ISO", "RoHS", "FDA"],
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-14",
    kind: "threshold",
    quote: "the redirect response time must be ≤1.2 seconds",
    confidence: "high",
    /** Milliseconds. */
    value: 1_200,
    accepts: { type: "number", min: 1, max: 60_000 },
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-20",
    kind: "indicator",
    quote: "multilingual parameter deviation rate",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-21",
    kind: "indicator",
    quote: "certificate link failure rate",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-22",
    kind: "indicator",
    quote: "local payment redirect timeout frequency",
    confidence: "high",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-25",
    kind: "obligation",
    quote: "all product page parameters must be bound to real-time ERP system interfaces",
    confidence: "medium",
    /** Per cent of the parameters. */
    value: 100,
    accepts: { type: "number", min: 1, max: 100 },
    built: { by: ["assess"] },
  }),
];
