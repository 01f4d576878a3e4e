import type { Rule, RulebookData, Source, UndisclosedSlot } from "../define-regime";
import { ADOPTED_ON } from "./identity";
import { ASSUMPTIONS } from "./rules/assumptions";
import { AUDIT_RULES } from "./rules/audit";
import { CONFLICTS } from "./rules/conflicts";
import { INDICATOR_RULES } from "./rules/indicators";
import { MARKET_RULES } from "./rules/market";
import { PROVENANCE_RULES } from "./rules/provenance";
import { REPORT } from "./rules/reported";

/** The report we read, and the three documents it names, which nobody here has seen. */
export const SOURCES: readonly Source[] = [
  {
    id: REPORT,
    title: "RCEP-approved B2B Official Website Trust Mark Certification Framework",
    publishedOn: "2026-05-13",
    number: null,
    authenticity: "unverified",
  },
  {
    id: "dtwg-minutes-5",
    title: "Minutes of the 5th Meeting of the RCEP Digital Trade Working Group",
    publishedOn: ADOPTED_ON,
    number: null,
    authenticity: "unverified",
  },
  {
    id: "asean-algorithm-notice",
    title: "ASEAN Procurement Platform Algorithm Update Notice",
    publishedOn: "2026-05-15",
    number: "v2.1 (draft)",
    authenticity: "unverified",
  },
  {
    id: "mofcom-briefing-2026-q2",
    title: "RCEP Digital Trade Implementation Progress Briefing (Q2 2026)",
    publishedOn: null,
    number: null,
    authenticity: "unverified",
  },
];

const byCode = (a: Rule, b: Rule): number => a.code.localeCompare(b.code, "en");

/** Four of the twelve indicators are named; the others hold no value, and none is invented. */
const UNDISCLOSED: readonly UndisclosedSlot[] = Array.from({ length: 8 }, (_, index) => ({
  code: `TM-slot-${index + 5}`,
  rule: "TM-03",
}));

/** The published rulebook: its canonical JSON is what a version hashes. */
export const RULEBOOK: RulebookData = {
  rules: [...INDICATOR_RULES, ...AUDIT_RULES, ...MARKET_RULES, ...PROVENANCE_RULES].sort(byCode),
  assumptions: ASSUMPTIONS,
  conflicts: CONFLICTS,
  undisclosed: UNDISCLOSED,
  /** Nobody has asked the committee or the ministry yet. */
  watch: [
    { code: "TM-34", rule: "TM-34", dueOn: "2026-07-31", lastLookedOn: null },
    { code: "TM-32", rule: "TM-32", dueOn: "2026-12-31", lastLookedOn: null },
  ],
};
