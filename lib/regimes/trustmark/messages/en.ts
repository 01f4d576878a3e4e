import type { RegimeMessages } from "../../define-regime";
import { assumptions, conflicts, rules, watch } from "./en-rulebook";

const SLOT = {
  title: "Not named",
  text: "One of the eight indicators that the report counts and does not name.",
};

/** English. */
export const en: RegimeMessages = {
  name: "B2B Official Website Trustmark Certification Framework",
  shortName: "TrustMark",
  authority: "RCEP Digital Trade Working Group, as reported",
  rules,
  assumptions,
  conflicts,
  watch,
  undisclosed: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`TM-slot-${index + 5}`, SLOT])),
  duties: {},
  statements: { exporter: "Nothing is signed.", provider: "Nothing is signed.", lsp: "Nothing is signed." },
  messages: {
    audit_none: "The site has not been audited, so nothing is said; the badge is applied for, not owed.",
    audit_stale: "The last audit is from {auditedAt}, too old to rely on.",
    slots_measured:
      "{measured} of {disclosed} disclosed indicators measured; {all} are counted in all, the others are not named.",
    languages_seen: "Pages were read in {languages}, of {asked} languages that the report counts.",

    parameters_not_measured: "No product parameters were compared in this audit.",
    parameters_none_compared: "No product parameter was found in two languages, so none could be compared.",
    parameters_deviate:
      "Of {compared} compared parameters {deviating, plural, one {# deviates} other {# deviate}} between languages; {missing} missing, {untranslated} untranslated, {untold} that cannot be compared.",
    parameters_incomplete:
      "No parameter deviates of {compared} compared, but {missing} are missing in a language and {untranslated} are untranslated; {untold} cannot be compared.",
    parameters_equal:
      "All {compared} compared parameters are the same in every language; {untold} cannot be compared.",
    rate_none_compared: "No parameter was compared, so there is no rate.",
    deviation_rate:
      "{rate} per cent of {compared} compared parameters deviate; {limit} per cent are allowed.",
    content_not_measured: "The content of the pages was not compared in this audit.",
    content_none_aligned: "No page was found in two languages, so none could be compared.",
    content_blemished:
      "All {aligned} pages that exist in several languages agree in what they say; {found} titles, references or marks do not.",
    content_disagrees:
      "{disagreeing} of {aligned} pages that exist in several languages disagree; {limit} per cent may.",
    content_agrees: "All {aligned} pages that exist in several languages agree.",
    binding_not_measured:
      "No source of the parameters is connected, so it is not known where they come from.",
    binding_none_printed: "The pages that were read print no product parameter.",
    binding_share:
      "{live} of {all} parameters on the pages ({share} per cent) are bound to a source that was read within {hours} hours; {asked} per cent must be. {other} more rest on a file or on a source that is no longer live.",
    authenticity_deviates:
      "Of {compared} parameters that could be held against the connected sources {deviating, plural, one {# deviates} other {# deviate}}; {missing} are missing on a page, {unreferenced} in no source, {untold} that cannot be compared.",
    authenticity_none_compared:
      "No parameter on the pages could be held against the connected sources; {unreferenced} are in none of them, {untold} cannot be compared.",
    authenticity_incomplete:
      "No parameter deviates of {compared} held against the connected sources, but {missing} are missing on a page and {unreferenced} in no source; {untold} cannot be compared.",
    authenticity_holds:
      "All {compared} parameters that could be held against the connected sources match them; {untold} cannot be compared.",

    certificates_not_measured: "The certificates on the pages were not followed in this audit.",
    certificates_none_named: "No page that was read names a certificate.",
    certificates_fail:
      "Of {named} certificates named on the pages, {failed} lead to a page that fails and {unlinked} to none; {blocked} turned us away, {unknown} could not be told.",
    certificates_blocked:
      "Of {named} certificates named on the pages, {blocked} lead to a page that turned us away, which is not dead; {unknown} could not be told.",
    certificates_untold: "Of {named} certificates named on the pages, {unknown} could not be told.",
    certificates_marginal:
      "All {named} certificates named on the pages lead to their issuer, some of them barely.",
    certificates_traced: "All {named} certificates named on the pages lead to their issuer's live page.",
    links_not_timed: "No certificate's link was timed in this audit.",
    links_first_byte_not_timed: "Until the first byte nothing was timed in this audit.",
    links_slow: "{slow} of {measured} timed links take longer than {limit} ms.",
    links_sometimes_slow: "{slow} of {measured} timed links take longer than {limit} ms at times.",
    links_in_time: "All {measured} timed links answer within {limit} ms.",
    failure_rate:
      "{rate} per cent of {told} certificate links that could be told fail; {limit} per cent are allowed.",
    failure_rate_untold: "No certificate's link could be told, so there is no rate.",
    payment_not_measured: "No way to a payment gateway is on record, so no redirect was probed.",
    payment_too_few:
      "Too few probes to say anything: {probes, plural, one {# counts} other {# count}} on the best probed of {paths, plural, one {# way} other {# ways}} to a payment gateway, and {least} are needed.",
    payment_stale: "The last probe of a payment redirect is more than {days} days old.",
    payment_place_refuted:
      "Probes from where our servers stand do not count, and none is made from anywhere else.",
    payment_success:
      "{rate} per cent of {probes} probes came to {gateway} ({country}), which is between {low} and {high} per cent with 95 per cent confidence; at least {limit} have to.",
    payment_timeouts:
      "{rate} per cent of {probes} probes of {gateway} ({country}) timed out, which is between {low} and {high} per cent with 95 per cent confidence; at most {limit} may.",
    reports_none: "No gateway's report on its redirects is on record.",
    reports_untold:
      "{reports, plural, one {# gateway's report is} other {# gateways' reports are}} on record, with too few probes of the same days to be held against.",
    reports_contradicted:
      "Of {reports, plural, one {# gateway's report} other {# gateways' reports}}, {more} claim more success than our probes of the same days allow and {less} claim less; {consistent} agree, {untold} cannot be told.",
    reports_hold:
      "{consistent, plural, one {# gateway's report agrees} other {# gateways' reports agree}} with our probes of the same days; {untold} cannot be told.",

    certification_none: "No application for the badge is under way; it is applied for, not owed.",
    certification_baseline: "The site's baseline was taken on {movedAt}; no third party has audited it.",
    certification_remediate: "What was found is being mended since {movedAt}; no third party has audited it.",
    certification_booked: "An audit by {auditor} is booked since {movedAt}; it is not done.",
    certification_audited: "{auditor} passed the site on {auditedAt}: the badge may be applied for.",
    certification_failed:
      "{auditor} did not pass the site on {auditedAt}: it may not apply before it is audited again.",
    certification_applied:
      "{auditor} passed the site on {auditedAt}, and the badge is applied for since {movedAt}.",
    certification_granted: "The badge is granted since {grantedAt}; nobody said until when.",
    certification_granted_until: "The badge is granted until {expiresOn}.",
    certification_expired: "The badge ended on {expiresOn} and was not renewed.",
    certification_renewed: "The badge was renewed on {movedAt}; nobody said until when.",
    certification_renewed_until: "The badge was renewed on {movedAt} and is valid until {expiresOn}.",
    certification_suspended: "The badge is suspended since {movedAt}.",
    certification_suspended_until:
      "The badge is suspended since {movedAt}; it would be valid until {expiresOn} and is to be renewed all the same.",
    deadline_badge: "Have the badge renewed that is valid until {expiresOn}",
    reading_last_day_included: "24:00 on the badge's last day",
    prescreen_none: "No outside pre-screening of the site is on record.",
    prescreen_known:
      "{auditor} screened the site on {screenedOn} and said something of {indicators, plural, one {# indicator} other {# indicators}}; it is no audit.",

    platforms_none: "No procurement platform that the rule speaks of is on record for the site.",
    profiles_confirmed: "The profile is confirmed as updated at {platforms}.",
    profiles_unconfirmed: "The profile is not confirmed as updated at {platforms}.",
    traffic_certified: "The site is certified, so nothing is known to hold it back at {platforms}.",
    traffic_at_risk:
      "The site is not certified, and {platforms} may show it to fewer buyers; by how much nobody says.",
    advice_none: "The advice is for those who are on none of the platforms.",
    advice_shown_with: "The company is shown with certified distributors: {distributors}.",
    advice_hold_back:
      "The company is on none of the platforms: it is advised to promote no new site, and to be shown with certified distributors.",
    deadline_profiles: "Be certified, and have the profile updated at {platforms}",
    profile_deadline_met: "Certified and updated at {platforms} before {dueAt}.",
    profile_deadline_late: "Certified and updated at {platforms}, but after {dueAt}: it stays missed.",
    profile_deadline_missed: "Not certified, or not updated at {platforms}, by {dueAt}: it is missed.",
    profile_deadline_ahead: "To be certified and updated at {platforms} by {dueAt}.",
    reading_before_quarter: "24:00 on the last day before the third quarter",
    profile_answer_unreadable:
      "The platform answered with HTTP status {status}, and nothing that can be read.",
    profile_refused: "The platform refused the profile with HTTP status {status}: {detail}",

    mend_28: "Have the site certified and the profile updated, late as it is.",
    mend_02: "Have the site audited anew, or the badge renewed or given back.",
    loop_none: "No content passes the gate before it goes live, so the four stages are not followed.",
    loop_begun: "{waiting} pieces of content are on their way; none has gone live through the gate yet.",
    loop_open:
      "Of {live} pieces of content that went live an audit has seen {audited} since; {waiting} more are on their way.",
    loop_findings:
      "Of {live} pieces of content that went live {found} have findings of an audit; {waiting} more are on their way.",
    loop_bypassed:
      "{bypassed, plural, one {# page is} other {# pages are}} live without having passed the gate; {live} went live through it.",
    loop_closed:
      "All {live} pieces of content that went live were audited since and nothing was found; {waiting} more are on their way.",
    gate_none: "The site has neither been audited nor does anybody ask before content goes live.",
    gate_not_asked:
      "Nobody asks before content goes live, so it is not known whether translations go live unverified.",
    gate_not_seen:
      "{live} pieces of content went live through the gate; no audit has looked yet whether others went past it.",
    gate_in_part:
      "{live} pieces of content went live through the gate; {ungated, plural, one {# page} other {# pages}} in the same languages never asked, and may not have been verified.",
    gate_nothing_live: "Nothing translated is live that could have gone past the gate.",
    gate_bypassed:
      "{bypassed, plural, one {# translated page is} other {# translated pages are}} live although no revision was ever let through, seen since {since}.",
    gate_holds: "All {live} pieces of content that are live were verified first.",

    mend_04: "Make the pages that disagree say the same in every language.",
    mend_05:
      "Correct the parameters that are not what the connected source says, on the page or at the source.",
    mend_25: "Have the parameters come from a source that is read by itself, and keep it reachable.",
    mend_06: "Link each certificate to its issuer's verification page.",
    mend_07: "Have buyers come to the payment gateway: mend the redirect, or change the gateway.",
    mend_16: "Ask the gateway how its report comes to more than our probes saw.",
    mend_22: "Have the redirect to the payment gateway come in time.",
    mend_10: "Correct the parameters that deviate between languages.",
    mend_14: "Link certificates to pages that answer in time.",
    mend_20: "Bring down the rate of deviating parameters.",
    mend_21: "Mend the certificate links that fail.",
    mend_24:
      "Verify the translated pages that are live, or take them down, and have the CMS ask before it publishes.",

    not_built_certificate_embed: "Certificates are not embedded in pages yet.",
    not_built_bundle: "The bundle of evidence for an auditor is not built yet.",
    not_built_buyers: "What buyers ask of a client is not recorded yet.",
  },
};
