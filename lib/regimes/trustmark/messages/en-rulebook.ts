import type { RegimeMessages } from "../../define-regime";

/** Titles and plain sentences of the rulebook, in English. */
export const rules: RegimeMessages["rules"] = {
  "TM-01": {
    title: "Adopted as a framework",
    text: "A closed-door meeting is reported to have adopted the framework on 12 May 2026; its rules are not published.",
  },
  "TM-02": {
    title: "Audited before applying",
    text: "A Chinese exporter's site must pass a third party's AI audit before it can apply for the badge. An audit of ours prepares for that one and never replaces it.",
  },
  "TM-03": {
    title: "Twelve indicators, four of them named",
    text: "The audit covers twelve quantified indicators. Four are named; the other eight are not known to anybody here.",
  },
  "TM-04": {
    title: "Content consistent across languages",
    text: "A page says the same in every language: its sections, titles, descriptions and markup.",
  },
  "TM-05": {
    title: "Parameters are authentic",
    text: "What a page says of a product is what the company's own records say.",
  },
  "TM-06": {
    title: "Chain of certificates",
    text: "A certificate named on a page leads to a page of its issuer that says it is valid.",
  },
  "TM-07": {
    title: "Payment redirects succeed",
    text: "Being sent on to a local payment gateway works often enough; the report gives no number.",
  },
  "TM-08": {
    title: "Weight in search ranking",
    text: "Procurement platforms are said to weigh the result in their ranking. Nobody publishes how, so we show no ranking.",
  },
  "TM-09": {
    title: "Less traffic without the mark",
    text: "Sites without the mark are said to be placed at a disadvantage. There is no figure, and we invent none.",
  },
  "TM-10": {
    title: "Parameters strictly consistent",
    text: "Product parameters in Vietnamese equal those in English and Chinese; we hold every language of a site to that.",
  },
  "TM-11": {
    title: "Whitelists of trusted supply chains",
    text: "Suppliers of raw materials whose sites fail are said to be hard to admit.",
  },
  "TM-12": {
    title: "Asked for by some manufacturers",
    text: "Some ASEAN manufacturers are said to require the mark of a supplier.",
  },
  "TM-13": {
    title: "Certificates traced to their issuers",
    text: "ISO, RoHS and FDA certificates must be traceable to the live verification page on the issuer's own site.",
  },
  "TM-14": {
    title: "Redirect within 1.2 seconds",
    text: "The way from a certificate's link to the issuer's answer takes 1.2 seconds at most.",
  },
  "TM-15": {
    title: "Audit interface built in",
    text: "Website builders must prepare an interface for audits.",
  },
  "TM-16": {
    title: "Gateways report their success",
    text: "Payment gateways must give verifiable reports of how often redirects succeed.",
  },
  "TM-17": {
    title: "Fifteen languages",
    text: "An audit tool must compare meaning across fifteen official languages, which the report does not list.",
  },
  "TM-18": {
    title: "Begin with a free pre-screening",
    text: "The report advises to begin with the free tools of the first three audit institutions.",
  },
  "TM-19": {
    title: "Three audit institutions",
    text: "Three institutions are named as the first; none of them has been confirmed.",
  },
  "TM-20": {
    title: "Rate of deviating parameters",
    text: "A measure of high risk: how many of the compared parameters deviate between languages.",
  },
  "TM-21": {
    title: "Rate of failing certificate links",
    text: "A measure of high risk: how many links from a certificate to its issuer fail.",
  },
  "TM-22": {
    title: "Time-outs of payment redirects",
    text: "A measure of high risk: how often being sent on to a gateway times out.",
  },
  "TM-23": {
    title: "Translate, verify, publish, audit",
    text: "Content is to pass through four stages in a closed loop.",
  },
  "TM-24": {
    title: "Nothing goes live straight from translation",
    text: "Content translated by hand must not be published before it was verified.",
  },
  "TM-25": {
    title: "Parameters bound to live records",
    text: "All parameters on product pages must come from the company's ERP in real time.",
  },
  "TM-26": {
    title: "Certificates embedded and preserved",
    text: "Certificates are to be shown live and kept as evidence that cannot be altered.",
  },
  "TM-27": {
    title: "Issuers' answers at hand",
    text: "What issuers answered must be retrievable at once during an audit.",
  },
  "TM-28": {
    title: "Before the third quarter",
    text: "Companies already on ASEAN procurement platforms had to be certified and update their profile before the third quarter of 2026.",
  },
  "TM-29": {
    title: "Not connected: hold back",
    text: "Companies not yet on such platforms are advised to pause the promotion of new sites and to show themselves with certified distributors.",
  },
  "TM-30": {
    title: "Claim: most sites fail",
    text: "The report says that 68 per cent of exporters' sites fail at least four criteria. Nobody can check it, and eight criteria are not named.",
  },
  "TM-31": {
    title: "Claim: more inquiries",
    text: "The report promises more inquiries within 90 days of certification, one day after adoption. It is not used anywhere in this product.",
  },
  "TM-32": {
    title: "Subsidies and recognition",
    text: "Whether fees are subsidized, and whether customs recognition is combined with the mark, is not known.",
  },
  "TM-33": {
    title: "What the report cites",
    text: "Minutes, an algorithm notice and a ministry's briefing are cited; we have seen none of them.",
  },
  "TM-34": {
    title: "Rules announced for July 2026",
    text: "The directory of auditors, the indicators' rules and the platforms' weights were to come in July 2026.",
  },
};

/** What we assume until somebody confirms or refutes it. */
export const assumptions: RegimeMessages["assumptions"] = {
  "TM-901": {
    title: "The quarter begins in Beijing",
    text: "The report names no time zone for the third quarter.",
  },
  "TM-902": {
    title: "Median of three samples",
    text: "A link is timed at least three times, spread out, and the median counts.",
  },
  "TM-903": {
    title: "An audit lasts 30 days",
    text: "An older audit is not relied on; if this is refuted, one day counts.",
  },
  "TM-904": {
    title: "Which fifteen languages",
    text: "Those that are official in a member country: fourteen that are written, and New Zealand Sign Language, which cannot be read from a page.",
  },
  "TM-905": {
    title: "Five per cent of pages may disagree",
    text: "The report gives no limit for content; if this is refuted, no page may disagree.",
  },
  "TM-906": {
    title: "No parameter may deviate",
    text: "The report says strictly consistent and gives no rate; this one may be set.",
  },
  "TM-907": {
    title: "No certificate link may fail",
    text: "The report gives no rate for failing links; this one may be set.",
  },
  "TM-908": {
    title: "How a profile is updated",
    text: "No platform has published an interface; a message of our own form is sent, and its answer is taken for the confirmation.",
  },
  "TM-909": {
    title: "A source is live for 24 hours",
    text: "The report says real-time and gives no measure; a source counts as live for so many hours after it was read without fault. A file that somebody sent never does.",
  },
  "TM-920": {
    title: "Seventy-two hours until the badge goes",
    text: "The badge of an audited site is not shown once a failure has been open for so long; nobody states a time.",
  },
  "TM-921": {
    title: "Machine translation is verified too",
    text: "The report prohibits going live directly after manual translation and says nothing of a machine's; if this is refuted, both are verified.",
  },
  "TM-922": {
    title: "A comparison may verify",
    text: "Where our comparison with the source compared parameters and found nothing, no person is needed; if this is refuted, a person verifies.",
  },
  "TM-923": {
    title: "A badge's last day ends in Beijing",
    text: "Nothing says in whose zone a badge ends that is valid until a day; that day is taken to count to its end.",
  },
  "TM-930": {
    title: "200 pages of an audit in a browser",
    text: "Pages that scripts write are read in a browser, so many of them in one audit; those beyond count as not seen and never as failing.",
  },
  "TM-940": {
    title: "Time of a payment redirect",
    text: "Milliseconds from the last step at the site to the whole of the gateway's document; a redirect that takes longer timed out. The 1.2 seconds of the report are certificates', not payments'.",
  },
  "TM-941": {
    title: "Payment redirects that have to succeed",
    text: "Per cent of the probes. The report names the indicator and no number; a way fails only where the whole 95 per cent interval is below it.",
  },
  "TM-942": {
    title: "Payment redirects that may time out",
    text: "Per cent of the probes. The report names the measure and no number; a way fails only where the whole 95 per cent interval is above it.",
  },
  "TM-943": {
    title: "Days whose probes count",
    text: "Probes of so many days count together; when the last is older, nothing is said.",
  },
  "TM-944": {
    title: "Fewest probes",
    text: "Of a way with fewer probes nothing is said. Those that were turned away or saw nothing do not count.",
  },
  "TM-945": {
    title: "Where probes start",
    text: "A way is gone from where our servers stand, with the language of its country; nothing of ours stands in the countries themselves.",
  },
  "TM-946": { title: "Probes a day", text: "So often each way is gone by itself." },
};

/** Where the documents disagree or leave more than one reading. */
export const conflicts: RegimeMessages["conflicts"] = {
  C9: {
    title: "What is timed",
    text: "The one number of the framework is 1.2 seconds, and what it measures is not said.",
    readings: {
      final_response: "Until the last byte of the final answer, redirects included.",
      first_byte: "Until the first byte of the final answer.",
    },
  },
  C10: {
    title: "A deadline before its rules",
    text: "Certification was due before the third quarter, and the rules were to come in July.",
    readings: {
      rules_after_deadline: "Both stand: the rules come after the deadline.",
      deadline_moves: "The deadline cannot hold before there are rules.",
    },
  },
  C11: {
    title: "Adopted, or only discussed",
    text: "It is called officially adopted, at a closed-door meeting whose minutes are called published, and details are pending.",
    readings: {
      framework_only: "A framework without rules in force.",
      in_force: "In force since the day of the meeting.",
    },
  },
  C12: {
    title: "Results before there were any",
    text: "Results of 90 days are reported one day after adoption, and a notice of 15 May is cited on 13 May.",
    readings: {
      implausible: "The claim is not believed and nowhere used.",
      as_reported: "The claim stands as it was reported.",
    },
  },
  C13: {
    title: "Which languages and which bodies",
    text: "Fifteen languages are not listed, and JETRO is named both as auditor and as an ASEAN marketplace.",
    readings: {
      official_languages: "The official languages of the members.",
      not_listed: "Not known until a list appears.",
    },
  },
  C14: {
    title: "Next to the Trusted Interaction Guidelines",
    text: "One regime asks for an audit, another for certified localization; how they relate is not said.",
    readings: {
      independent: "Two checks that stand for themselves and may share evidence.",
      one_serves_the_other: "Passing one helps with the other.",
    },
  },
  C15: {
    title: "Pause new sites, or open interfaces on them",
    text: "This framework advises to pause promoting new sites; another regime obliges sites to open interfaces.",
    readings: {
      separate_scopes: "Each holds in its own scope.",
      promotion_only: "Only promotion is paused, never an obligation.",
    },
  },
};

/** What was announced and should be known by now. */
export const watch: RegimeMessages["watch"] = {
  "TM-34": {
    title: "Implementation rules",
    text: "Announced for July 2026; find out whether indicators, auditors and weights were published.",
  },
  "TM-32": {
    title: "Subsidies and recognition with customs",
    text: "No date was given; ask before the year ends whether either was decided.",
  },
};
