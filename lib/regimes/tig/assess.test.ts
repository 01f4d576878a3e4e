import { describe, expect, it } from "vitest";
import type { Outcome } from "../define-regime";
import { assessed, verdictOf } from "./fixtures/assessed";
import { certificateFacts, fact, NOW } from "./fixtures/site-facts";
import type { SiteCase } from "./fixtures/site-facts";

type Row = [name: string, changes: SiteCase, outcome: Outcome, message: string];

const OWN_REJECTED = fact("filing.state", "own-filing", {
  siteId: "site",
  regime: "tig",
  state: "rejected",
  submittedAt: "2026-05-18T08:00:00.000Z",
  decidedAt: "2026-05-19T08:00:00.000Z",
  reference: null,
  reopened: null,
});

const ANSWERS_NONE = { catalog: false, quotation: false, certificates: false, ordering: false };

const SCOPE: readonly Row[] = [
  ["a site that shows a catalog to a member country", {}, "pass", "scope_shows"],
  ["nobody has answered", { scope: null }, "unknown", "scope_not_answered"],
  ["no audience", { profile: { audiences: [] } }, "unknown", "scope_audience_unknown"],
  ["consumers only", { profile: { audiences: ["b2c"] } }, "not_applicable", "scope_not_b2b"],
  ["government only", { profile: { audiences: ["government"] } }, "not_applicable", "scope_not_b2b"],
  [
    "targets outside RCEP",
    { scope: { targetCountries: ["DE", "US"] } },
    "not_applicable",
    "scope_no_member_country",
  ],
  ["one member among the targets", { scope: { targetCountries: ["DE", "VN"] } }, "pass", "scope_shows"],
  [
    "targets not known",
    { scope: { targetCountries: [], languageSwitch: false } },
    "unknown",
    "scope_targets_unknown",
  ],
  [
    "targets not known, but a language switch",
    { scope: { targetCountries: [] } },
    "pass",
    "scope_multilingual",
  ],
  [
    "one display unknown and the others absent",
    { scope: { ...ANSWERS_NONE, ordering: null, languageSwitch: false } },
    "unknown",
    "scope_answers_missing",
  ],
  [
    "one display present and the others unknown",
    { scope: { catalog: true, quotation: null } },
    "pass",
    "scope_shows",
  ],
  [
    "nothing shown, no switch",
    { scope: { ...ANSWERS_NONE, languageSwitch: false } },
    "not_applicable",
    "scope_shows_nothing",
  ],
  ["nothing shown, but a switch into English", { scope: ANSWERS_NONE }, "pass", "scope_multilingual"],
  [
    "nothing shown, switch unknown",
    { scope: { ...ANSWERS_NONE, languageSwitch: null } },
    "unknown",
    "scope_switch_unknown",
  ],
  [
    "static promotion without a switch",
    { scope: { ...ANSWERS_NONE, ordering: null, staticPromotionOnly: true, languageSwitch: false } },
    "not_applicable",
    "scope_static_only",
  ],
  [
    "domestic only without a switch",
    { scope: { domesticOnly: true, languageSwitch: false } },
    "not_applicable",
    "scope_domestic_only",
  ],
  ["domestic only with a switch", { scope: { domesticOnly: true } }, "pass", "scope_multilingual"],
  [
    "domestic only with a switch whose languages nobody named",
    { scope: { domesticOnly: true, languages: [] } },
    "unknown",
    "scope_switch_unknown",
  ],
  [
    "domestic only with a switch into German",
    { scope: { domesticOnly: true, languages: ["zh", "de"] } },
    "not_applicable",
    "scope_domestic_only",
  ],
  [
    "a procurement platform that shows nothing else",
    { profile: { kind: "procurement_platform" }, scope: { ...ANSWERS_NONE, languageSwitch: false } },
    "pass",
    "scope_platform",
  ],
];

const CERTIFICATE: readonly Row[] = [
  ["a joint certificate in date", {}, "pass", "certificate_held"],
  ["no contract", { contract: null }, "fail", "certificate_none"],
  ["a contract that ended yesterday", { contract: { endsOn: "2026-11-21" } }, "fail", "certificate_none"],
  ["a contract that ends today", { contract: { endsOn: "2026-11-22" } }, "pass", "certificate_held"],
  ["a contract that starts tomorrow", { contract: { startsOn: "2026-11-23" } }, "fail", "certificate_none"],
  ["a contract of another site", { contract: { siteId: "other" } }, "fail", "certificate_none"],
  ["a certificate that is not on file", { certificate: null }, "unknown", "certificate_not_recorded"],
  [
    "a single-country certificate",
    { certificate: { kind: "single_country" } },
    "fail",
    "certificate_single_country",
  ],
  [
    "too few issuing countries",
    { certificate: { issuingCountries: ["CN", "JP"] } },
    "marginal",
    "certificate_countries_few",
  ],
  ["yesterday's end", { certificate: { validUntil: "2026-11-21" } }, "fail", "certificate_expired"],
  ["today's end", { certificate: { validUntil: "2026-11-22" } }, "marginal", "certificate_expiring"],
  ["an end in 29 days", { certificate: { validUntil: "2026-12-21" } }, "marginal", "certificate_expiring"],
  [
    "an end in 30 days, warned from tonight",
    { certificate: { validUntil: "2026-12-22" } },
    "pass",
    "certificate_held",
  ],
  ["the registry's earlier end", { registry: { validUntil: "2026-11-21" } }, "fail", "certificate_expired"],
  ["a start tomorrow", { certificate: { validFrom: "2026-11-23" } }, "fail", "certificate_not_yet_valid"],
  [
    "no end anywhere",
    { certificate: { validUntil: null }, registry: { validUntil: null } },
    "unknown",
    "certificate_validity_unknown",
  ],
  [
    "one of two expired",
    { more: certificateFacts("second", { certificate: { number: "LSP-2", validUntil: "2026-10-31" } }) },
    "fail",
    "certificate_expired",
  ],
];

const REGISTRY: readonly Row[] = [
  ["active and fresh", {}, "pass", "registry_active"],
  ["suspended", { registry: { status: "suspended" } }, "fail", "registry_suspended"],
  ["expired", { registry: { status: "expired" } }, "fail", "registry_expired"],
  ["revoked", { registry: { status: "revoked" } }, "fail", "registry_revoked"],
  ["not found", { registry: { status: "not_found" } }, "fail", "registry_not_found"],
  ["never checked", { registry: null }, "unknown", "registry_never_checked"],
  ["fresh until this instant", { registry: { freshUntil: NOW.toISOString() } }, "unknown", "registry_stale"],
  [
    "checked 24 h ago, promised longer",
    { registry: { checkedAt: "2026-11-21T03:00:00.000Z" } },
    "unknown",
    "registry_stale",
  ],
  ["another end of validity", { registry: { validUntil: "2027-06-30" } }, "marginal", "registry_differs"],
  ["no contract", { contract: null }, "not_applicable", "certificate_none_to_judge"],
];

const COVERAGE: readonly Row[] = [
  ["every language contracted", {}, "pass", "coverage_full"],
  [
    "a language nobody is contracted for",
    { scope: { languages: ["zh", "en", "ko"] } },
    "marginal",
    "coverage_partial",
  ],
  ["no language contracted", { scope: { languages: ["zh", "ko", "th"] } }, "fail", "coverage_none"],
  ["no contract at all", { contract: null }, "fail", "coverage_none"],
  [
    "only the exporter's own language",
    { scope: { languages: ["zh-Hans"] } },
    "not_applicable",
    "coverage_nothing_localized",
  ],
  ["languages not known", { scope: { languages: [] } }, "unknown", "coverage_languages_unknown"],
  [
    "a regional variety of a contracted language",
    { scope: { languages: ["zh", "en-AU"] } },
    "pass",
    "coverage_full",
  ],
  [
    "a language the registry does not list",
    { registry: { languages: ["en"] } },
    "marginal",
    "coverage_not_registered",
  ],
  [
    "two contracts that share the languages",
    {
      scope: { languages: ["zh", "en", "ko"] },
      more: certificateFacts("second", { contract: { languages: ["ko"] }, registry: { languages: [] } }),
    },
    "pass",
    "coverage_full",
  ],
];

const FILING: readonly Row[] = [
  ["accepted in time", {}, "pass", "filing_accepted"],
  ["nothing filed", { filing: null }, "fail", "filing_missing"],
  ["a draft", { filing: { state: "draft", submittedAt: null } }, "fail", "filing_missing"],
  ["withdrawn", { filing: { state: "withdrawn" } }, "fail", "filing_missing"],
  ["rejected", { filing: { state: "rejected" } }, "fail", "filing_rejected"],
  [
    "submitted in time, undecided",
    { filing: { state: "submitted", decidedAt: null } },
    "blocked",
    "filing_pending",
  ],
  ["at 24:00", { filing: { submittedAt: "2026-05-19T16:00:00.000Z" } }, "marginal", "filing_accepted_late"],
  [
    "a millisecond before",
    { filing: { submittedAt: "2026-05-19T15:59:59.999Z" } },
    "pass",
    "filing_accepted",
  ],
  ["accepted, no time on file", { filing: { submittedAt: null } }, "unknown", "filing_time_unknown"],
  [
    "submitted, no time on file",
    { filing: { state: "submitted", submittedAt: null } },
    "unknown",
    "filing_time_unknown",
  ],
  ["the site's own before the provider's", { more: [OWN_REJECTED] }, "fail", "filing_rejected"],
  ["for another site", { filing: { siteId: "other" } }, "fail", "filing_missing"],
  ["under another regime", { filing: { regime: "other" } }, "fail", "filing_missing"],
];

const LABEL: readonly Row[] = [
  ["accepted in time", {}, "pass", "label_none"],
  [
    "accepted late",
    { filing: { submittedAt: "2026-05-20T00:00:00.000Z" } },
    "marginal",
    "label_may_remain_all",
  ],
  ["nothing filed", { filing: null }, "fail", "label_expected"],
  ["rejected", { filing: { state: "rejected" } }, "fail", "label_expected_all"],
  ["submitted in time, undecided", { filing: { state: "submitted" } }, "blocked", "label_undecided"],
  [
    "submitted late, undecided",
    { filing: { state: "submitted", submittedAt: "2026-06-01T00:00:00.000Z" } },
    "fail",
    "label_expected_all",
  ],
];

const TABLES: readonly [code: string, rows: readonly Row[]][] = [
  ["TIG-14", SCOPE],
  ["TIG-16", CERTIFICATE],
  ["TIG-17", REGISTRY],
  ["TIG-23", COVERAGE],
  ["TIG-03", FILING],
  ["TIG-22", LABEL],
];

describe.each(TABLES)("%s", (code, rows) => {
  it.each(rows)("judges %s", (_name, changes, outcome, message) => {
    const verdict = verdictOf(assessed(changes), code);
    expect({ outcome: verdict.outcome, message: verdict.message }).toEqual({ outcome, message });
    expect(verdict.restsOn.rules).toContain(code);
  });
});

describe("scope", () => {
  it("leaves nothing but the scope to a site that is out", () => {
    const { verdicts, obligations, deadlines } = assessed({
      profile: { audiences: ["b2c"] },
      registry: { status: "revoked" },
    });
    const downstream = verdicts.filter(({ code }) => !["TIG-08", "TIG-14", "TIG-15"].includes(code));
    expect(new Set(downstream.map(({ outcome }) => outcome))).toEqual(new Set(["not_applicable"]));
    expect({ obligations, deadlines }).toEqual({ obligations: [], deadlines: [] });
  });

  it("shows what is wrong while the scope is not known", () => {
    const assessment = assessed({ scope: null, registry: { status: "revoked" } });
    expect(verdictOf(assessment, "TIG-17").outcome).toBe("fail");
    expect(assessment.obligations.map(({ message }) => message)).toContain("todo_answer_scope");
  });

  it("says that a language switch reopens an exemption", () => {
    const found = (scope: SiteCase["scope"]) => verdictOf(assessed({ scope }), "TIG-15").message;
    expect(found({ domesticOnly: true })).toBe("scope_exemption_reopened");
    expect(found({ domesticOnly: true, languageSwitch: false })).toBe("scope_exempt");
    expect(found({})).toBe("scope_no_exemption");
    expect(found({ domesticOnly: true, languageSwitch: null })).toBe("scope_switch_unknown");
  });
});
