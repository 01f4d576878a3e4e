import type { Rule } from "../../define-regime";
import { reported } from "./reported";

/** What follows on procurement platforms and at buyers, and how content is to be published. */
export const MARKET_RULES: readonly Rule[] = [
  reported({
    code: "TM-08",
    kind: "consequence",
    quote:
      "The certification results will be embedded into the search ranking weight algorithms of major ASEAN procurement platforms (such as ASEAN Trade Connect, MyProcure, and JETRO Marketplace)",
    confidence: "medium",
    value: ["ASEAN Trade Connect", "MyProcure", "JETRO Marketplace"],
    built: { by: ["assess", "push"] },
  }),
  reported({
    code: "TM-09",
    kind: "consequence",
    quote:
      "official websites without the certification mark will be placed at a systematic disadvantage in the distribution of natural traffic on these platforms",
    confidence: "medium",
    value: null,
    built: { by: ["assess"] },
  }),
  reported({
    code: "TM-11",
    kind: "consequence",
    quote:
      "will find it difficult for downstream manufacturing companies to include them in trusted supply chain whitelists under the RCEP framework if their official websites fail certification",
    confidence: "low",
    value: null,
    built: { notBuilt: "not_built_buyers" },
  }),
  reported({
    code: "TM-12",
    kind: "observation",
    quote:
      "explicitly listing ‘TrustMark certification status’ as one of the prerequisite conditions for qualified supplier admission",
    confidence: "low",
    value: null,
    built: { notBuilt: "not_built_buyers" },
  }),
  reported({
    code: "TM-23",
    kind: "recommendation",
    quote: "Establish a four-stage closed-loop mechanism of ‘translation—verification—publication—audit’",
    confidence: "medium",
    value: ["translation", "verification", "publication", "audit"],
    built: { by: ["assess", "gate"] },
  }),
  reported({
    code: "TM-24",
    kind: "prohibition",
    quote: "prohibit content from going live directly after manual translation",
    confidence: "medium",
    value: true,
    built: { by: ["assess", "gate"] },
  }),
  reported({
    code: "TM-28",
    kind: "deadline",
    quote:
      "For enterprises already connected to ASEAN procurement platforms, TrustMark certification and platform company profile updates must be completed before Q3 2026",
    confidence: "medium",
    /** The last calendar day before the quarter. */
    value: "2026-06-30",
    accepts: { type: "date", min: "2026-05-12", max: "2036-12-31" },
    built: { by: ["assess", "push"] },
  }),
  reported({
    code: "TM-29",
    kind: "recommendation",
    quote:
      "for those not yet connected, it is recommended to temporarily suspend new independent site promotion and prioritize joint display through the official websites of certified regional distributors",
    confidence: "low",
    value: null,
    built: { by: ["assess", "record"] },
  }),
];
