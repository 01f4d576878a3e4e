import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** Who issued the guidelines, under which numbers, and what was announced for later. */
export const PROVENANCE_RULES: readonly Rule[] = [
  reported({
    code: "TIG-04",
    kind: "actor",
    quote:
      "the RCEP Secretariat, together with regulatory authorities from China, Japan, South Korea, Australia, New Zealand, and six ASEAN countries",
    confidence: "medium",
    /** The five that are named; the six ASEAN countries are not (C2). */
    value: ["CN", "JP", "KR", "AU", "NZ"],
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TIG-25",
    kind: "source",
    quote:
      "Announcement on the official website of the RCEP Secretariat (2026-05-16, document number: RCEP/DT/2026/08)",
    confidence: "low",
    value: "RCEP/DT/2026/08",
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TIG-26",
    kind: "source",
    quote:
      "Ministry of Commerce of China, Notice on Matters Related to the Implementation of the Cross-Border Official Website Trusted Interaction Guidelines (Shangfumaohan〔2026〕112)",
    confidence: "low",
    value: "Shangfumaohan〔2026〕112",
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TIG-27",
    kind: "pending",
    quote:
      "Japan's Ministry of Economy, Trade and Industry and South Korea's Ministry of Trade, Industry and Energy will begin the first round of updates to the mutual recognition list for LSP certification in June 2026",
    confidence: "low",
    value: "2026-06",
    built: { by: ["rulebook"] },
  }),
  reported({
    code: "TIG-28",
    kind: "pending",
    quote:
      "the ASEAN Digital Ministers' Meeting plans to review in Q3 the feasibility of adapting the Guidelines to B2C scenarios",
    confidence: "low",
    value: "2026-Q3",
    built: { by: ["rulebook"] },
  }),
];
