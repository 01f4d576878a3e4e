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
    binding_differs:
      "{differing} of {all} parameters differ from the connected source; {bound} agree, {asked} per cent must.",
    binding_share:
      "{bound} of {all} parameters are bound to a live source, {differing} differ; {asked} per cent must be bound.",

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
    payment_not_measured: "Payment redirects are not probed yet.",

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
    mend_05: "Make the parameters come from the connected source.",
    mend_06: "Link each certificate to its issuer's verification page.",
    mend_10: "Correct the parameters that deviate between languages.",
    mend_14: "Link certificates to pages that answer in time.",
    mend_20: "Bring down the rate of deviating parameters.",
    mend_21: "Mend the certificate links that fail.",
    mend_24:
      "Verify the translated pages that are live, or take them down, and have the CMS ask before it publishes.",

    not_built_application: "The way from audit to application, and auditors' results, are not recorded yet.",
    not_built_interface_pack: "The pack for auditors is not built yet.",
    not_built_payment: "Payment redirects are not probed, and gateways' reports not read, yet.",
    not_built_certificate_embed: "Certificates are not embedded in pages yet.",
    not_built_bundle: "The bundle of evidence for an auditor is not built yet.",
    not_built_platforms: "Procurement platforms are not tracked yet.",
    not_built_buyers: "What buyers ask of a client is not recorded yet.",
  },
};
