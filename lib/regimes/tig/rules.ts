import type { Rule, RulebookData, Source } from "../define-regime";
import { ASSUMPTIONS } from "./rules/assumptions";
import { CERTIFICATE_RULES } from "./rules/certificate";
import { CONFLICTS } from "./rules/conflicts";
import { FILING_RULES } from "./rules/filing";
import { INTERFACE_RULES } from "./rules/interface";
import { PROVENANCE_RULES } from "./rules/provenance";
import { REPORT } from "./rules/reported";
import { SCOPE_RULES } from "./rules/scope";

/** The report we read, and the two documents it names, which nobody here has seen. */
export const SOURCES: readonly Source[] = [
  {
    id: REPORT,
    title: "RCEP Releases the Cross-border Official Website Trusted Interaction Guidelines",
    publishedOn: "2026-05-17",
    number: null,
    authenticity: "unverified",
  },
  {
    id: "rcep-dt-2026-08",
    title: "Announcement on the official website of the RCEP Secretariat",
    publishedOn: "2026-05-16",
    number: "RCEP/DT/2026/08",
    authenticity: "unverified",
  },
  {
    id: "mofcom-2026-112",
    title:
      "Notice on Matters Related to the Implementation of the Cross-Border Official Website Trusted Interaction Guidelines",
    publishedOn: null,
    number: "Shangfumaohan〔2026〕112",
    authenticity: "unverified",
  },
];

const byCode = (a: Rule, b: Rule): number => a.code.localeCompare(b.code, "en");

/** The published rulebook: its canonical JSON is what a version hashes. */
export const RULEBOOK: RulebookData = {
  rules: [
    ...INTERFACE_RULES,
    ...FILING_RULES,
    ...CERTIFICATE_RULES,
    ...SCOPE_RULES,
    ...PROVENANCE_RULES,
  ].sort(byCode),
  assumptions: ASSUMPTIONS,
  conflicts: CONFLICTS,
  undisclosed: [],
  /** Nobody has asked the ministries or the ministers' meeting yet. */
  watch: [
    { code: "TIG-27", rule: "TIG-27", dueOn: "2026-06-30", lastLookedOn: null },
    { code: "TIG-28", rule: "TIG-28", dueOn: "2026-09-30", lastLookedOn: null },
  ],
};
