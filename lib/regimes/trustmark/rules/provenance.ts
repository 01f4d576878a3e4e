import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** Who adopted the framework, what is claimed for it, and what was announced for later. */
export const PROVENANCE_RULES: readonly Rule[] = [
  reported({
    code: "TM-01",
    kind: "observation",
    quote:
      "At its closed-door meeting on May 12, the RCEP Digital Trade Working Group adopted the RCEP B2B Website Trustmark Certification Framework",
    confidence: "medium",
    value: "framework_only",
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TM-30",
    kind: "claim",
    quote: "over 68% of Chinese exporters’ official sites currently fail at least 4 of the 12 audit criteria",
    confidence: "low",
    value: null,
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TM-31",
    kind: "claim",
    quote:
      "early adopters report up to 22% higher RFQ conversion from ASEAN platforms within 90 days post-certification",
    confidence: "low",
    value: null,
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TM-32",
    kind: "uncertainty",
    quote:
      "whether China will introduce supporting incentive policies domestically (such as certification fee subsidies and combined recognition with Customs AEO)",
    confidence: "low",
    value: null,
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TM-33",
    kind: "source",
    quote:
      "Minutes of the 5th Meeting of the RCEP Digital Trade Working Group (2026-05-12) published on the official website of the RCEP Secretariat, the ASEAN Procurement Platform Algorithm Update Notice v2.1 (2026-05-15 draft) issued by the ASEAN Secretariat",
    confidence: "low",
    value: null,
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TM-34",
    kind: "pending",
    quote:
      "Specific implementation details regarding the directory of certification bodies, audit indicator rules, and platform weighting algorithms are still pending the implementation rules to be issued by the RCEP Joint Technical Committee in July 2026",
    confidence: "medium",
    value: "2026-07",
    built: { by: ["rulebook"] },
  }),
];
