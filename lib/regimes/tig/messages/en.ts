import type { RegimeMessages } from "../../define-regime";
import { assumptions, conflicts, rules, watch } from "./en-rulebook";
import { dutyTexts } from "./en-duties";

/** English. */
export const en: RegimeMessages = {
  name: "Cross-Border Official Website Trusted Interaction Guidelines",
  shortName: "Trusted Interaction Guidelines",
  authority: "RCEP Secretariat and member regulators, as reported",
  rules,
  assumptions,
  conflicts,
  watch,
  undisclosed: {},
  ...dutyTexts,
  messages: {
    scope_not_answered: "Nobody has said yet what this site shows and to whom.",
    scope_audience_unknown:
      "The site's audience is not set, so it is not known whether the guidelines mean it.",
    scope_not_b2b: "The guidelines speak of B2B sites; this one does not address enterprises.",
    scope_no_member_country: "The site targets no RCEP member country.",
    scope_platform: "A procurement platform that targets {countries} is in scope.",
    scope_shows:
      "The site shows catalogs, quotations, certificates or an ordering portal to enterprises in {countries}, so it is in scope.",
    scope_multilingual: "The site switches into languages of RCEP countries, so it is in scope by default.",
    scope_domestic_only: "The site is reachable at home only and is not covered.",
    scope_static_only: "The site is a static promotional page and is not covered.",
    scope_shows_nothing:
      "The site shows no catalog, quotation, certificate or ordering portal and is not covered.",
    scope_switch_unknown:
      "The exemption holds only without a switch into RCEP languages, and nobody has said whether there is one.",
    scope_targets_unknown: "The site shows what the guidelines name, but its target countries are not known.",
    scope_answers_missing: "Some of the questions about what the site shows have no answer.",
    scope_not_a_platform: "The site is not a procurement platform.",
    scope_no_exemption: "No exemption applies.",
    scope_exempt: "The exemption holds: there is no switch into languages of RCEP countries.",
    scope_exemption_reopened:
      "The exemption does not hold, because the site switches into languages of RCEP countries.",
    scope_exemption_contradicted:
      "No exemption holds: the live site, read on {checkedAt}, shows what was said not to be there.",
    scope_does_not_apply: "The site is out of scope, so this does not apply.",

    certificate_none: "No contract with a certified language service provider is in force.",
    certificate_none_to_judge: "There is no certificate to judge.",
    certificate_not_recorded: "A contract names a certificate that is not on file.",
    certificate_held: "Certificate {number} is held and valid until {validUntil}.",
    certificate_joint: "Certificate {number} is a joint certificate.",
    certificate_single_country:
      "Certificate {number} is from one country only, which does not meet the guidelines.",
    certificate_single_with_filings:
      "Certificate {number} is from one country, but its holder has filed in enough countries.",
    certificate_countries_missing: "Certificate {number} lacks {countries} of the six joint countries.",
    certificate_countries_unknown:
      "The list of the six joint countries was refuted and not replaced, so certificate {number} cannot be held against it.",
    certificate_countries_few:
      "Certificate {number} names {count, plural, one {# issuing country} other {# issuing countries}}; a joint certificate has {asked}.",
    certificate_validity_unknown: "Nothing is on file about how long certificate {number} is valid.",
    certificate_expired: "Certificate {number} was valid until {validUntil}.",
    certificate_expiring: "Certificate {number} is valid until {validUntil} and should be renewed now.",
    certificate_not_yet_valid: "Certificate {number} is valid from {validFrom} only.",
    certificate_filings_enough:
      "The holder of certificate {number} has filed in {count, plural, one {# country} other {# countries}}.",
    certificate_filings_few:
      "The holder of certificate {number} has filed in {count, plural, one {# country} other {# countries}}; the report suggests {asked}.",

    registry_active: "The registry lists certificate {number} as active, checked {checkedAt}.",
    registry_suspended: "The registry lists certificate {number} as suspended, checked {checkedAt}.",
    registry_expired: "The registry lists certificate {number} as expired, checked {checkedAt}.",
    registry_revoked: "The registry lists certificate {number} as revoked, checked {checkedAt}.",
    registry_not_found: "The registry does not know certificate {number}, checked {checkedAt}.",
    registry_never_checked: "Certificate {number} was never checked at the registry.",
    registry_stale:
      "The registry's last answer about certificate {number} is from {checkedAt}, too old to rely on.",
    registry_not_relied_on:
      "How the registry is read was refuted, so its answer about certificate {number} of {checkedAt} is not relied on.",
    registry_differs:
      "The registry lists certificate {number} as active until {said}; our record says {recorded}.",
    registry_failure_http_status: "The registry answered with HTTP status {status}.",
    registry_failure_content_type:
      "The registry answered with {contentType} and HTTP status {status} where JSON was expected.",
    registry_failure_not_json: "The registry's answer with HTTP status {status} is not JSON.",
    registry_failure_member: "The registry's answer is missing or misstates {member}.",
    registry_failure_other_number: "The registry answered about a certificate other than {number}.",
    filing_refused: "The platform refused the filing with HTTP status {status}: {detail}",
    filing_answer_unreadable:
      "The platform's answer with HTTP status {status} says nothing about the filing.",

    coverage_languages_unknown: "The site's languages are not known.",
    coverage_nothing_localized: "The site is only in the exporter's own language.",
    coverage_full: "Every localized language has a contract behind it: {languages}.",
    coverage_partial: "No contract in force covers {languages}.",
    coverage_none: "No contract in force covers any localized language: {languages}.",
    coverage_not_registered: "The registry does not list the certificate for {languages}.",

    filing_due: "Nothing is filed yet; it is due before {dueAt}.",
    filing_missing: "Nothing was filed before {dueAt}, and nothing has been since.",
    filing_rejected: "The filing was rejected; one was due before {dueAt}.",
    filing_pending: "Filed on {submittedAt}, before {dueAt}, and not decided yet.",
    filing_pending_late: "Filed on {submittedAt}, after {dueAt}, and not decided yet.",
    filing_submitted: "Filed on {submittedAt}, before {dueAt}.",
    filing_time_unknown: "The time of the filing is not on file, so it cannot be held against {dueAt}.",
    filing_accepted: "Filed on {submittedAt}, before {dueAt}, and accepted.",
    filing_accepted_late: "Filed on {submittedAt}, after {dueAt}, and accepted. It stays late.",
    filing_decided_late: "The filing was accepted on {decidedAt}, after {dueAt}. It stays late.",
    filing_reopened:
      "The interface is another than was filed, as was seen on {since}. It is to be filed anew.",
    filing_newcomer: "The site went live after the deadline and has a clock of its own.",
    filing_not_a_website_provider: "Under the reading picked, only website service providers file.",

    label_none: "The filing was in time, so no warning label is due.",
    label_may_remain:
      "The filing was late. How the warning label goes away is not stated, so it may still show.",
    label_may_remain_all:
      "The provider's own filing was late, which labels all its clients' sites. How the warning label goes away is not stated, so it may still show.",
    label_expected_all:
      "The provider's own filing is not accepted, so buyers see “Localization qualification pending verification” on all its clients' sites.",
    label_seen:
      "The warning label was seen on the buyers' side on {seenAt}, and nobody has proved since that it has gone.",
    label_removed: "The filing was late; the warning label had gone on {seenAt}, with a proof on file.",
    label_gone_unfiled:
      "The warning label had gone on {seenAt}, but there is no accepted filing, so it may come back.",
    label_threatened: "Without an accepted filing before {dueAt}, buyers will see a warning label.",
    label_undecided: "Filed in time and not decided yet; whether buyers see the warning label is not stated.",
    label_time_unknown:
      "Whether the filing was in time is not known, so the warning label cannot be ruled out.",
    label_expected:
      "There is no accepted filing, so buyers see “Localization qualification pending verification” on this site.",

    responsibility_signed: "Exporter, provider and LSP have signed who is responsible for what.",
    responsibility_unsigned: "Not signed yet by: {parties}.",
    responsibility_no_lsp: "Not signed yet by: {parties}. No LSP is contracted that could sign.",
    responsibility_not_relied_on:
      "The division of duties was refuted, so what was signed about it says nothing.",

    deadline_filing: "Filing with the coordination platform",
    deadline_newcomer: "Filing for a site that went live later",
    deadline_certificate: "Renewal of certificate {number}",

    reading_explicit_date: "24:00 on the stated date",
    reading_hours_from_issue: "72 hours from the start of the day of issue",
    reading_hours_from_go_live: "72 hours from the start of the day of going live",
    reading_one_date_for_all: "The one stated date, also for newcomers",
    reading_last_day_included: "The last day still counts, to 24:00",
    reading_last_day_excluded: "The last day no longer counts",

    todo_answer_scope: "Say what the site shows, to which countries and in which languages.",
    todo_set_audience: "Set whom the site addresses.",
    todo_contract: "Contract a language service provider with a joint certificate.",
    todo_record_certificate: "Record the certificate that the contract names.",
    todo_joint_certificate: "Obtain a joint certificate in place of {number}.",
    todo_show_countries: "Show which countries issued certificate {number}.",
    todo_enter_six: "Enter the six joint countries and where they are published.",
    todo_show_validity: "Show how long certificate {number} is valid.",
    todo_renew: "Renew certificate {number}, valid until {validUntil}.",
    todo_valid_certificate: "Show a certificate that is valid now in place of {number}.",
    todo_file_abroad: "File with regulators of at least {asked} countries for certificate {number}.",
    todo_check_registry: "Check certificate {number} at the registry.",
    todo_settle_registry_assumption: "Settle how the registry is read and how long its answers last.",
    todo_restore_registration: "Put certificate {number} back in good standing at the registry.",
    todo_replace_lsp: "Replace certificate {number}, which was revoked.",
    todo_clear_difference: "Clear up which end of certificate {number} is right: {said} or {recorded}.",
    todo_name_languages: "Name the languages the site is published in.",
    todo_cover_languages: "Contract a certified language service provider for {languages}.",
    todo_register_languages: "Have the certificate registered for {languages}.",
    todo_sign_exporter: "Read who is responsible for what, and sign for the exporter.",
    todo_sign_provider: "Read who is responsible for what, and sign for the provider.",
    todo_sign_lsp: "Have {company} sign who is responsible for what, and record it.",
    todo_settle_matrix: "Agree on a division of duties, or take back that ours was refuted.",
    todo_file: "File the interface before {dueAt}.",
    todo_file_late: "File the interface now; it was due before {dueAt}.",
    todo_file_again: "Mend the filing and submit it again.",
    todo_decide_filing: "Decide the filing submitted on {submittedAt}.",
    todo_record_filing_time: "Record when the filing was submitted.",
    todo_file_anew: "Test the interface and file it anew.",
    todo_have_label_removed: "Have the warning label removed, and keep proof once it has gone.",
    todo_prove_label_gone: "Look at the site from a buyer's side and keep proof that the label is gone.",
  },
};
