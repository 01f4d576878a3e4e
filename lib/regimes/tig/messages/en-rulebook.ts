import type { RegimeMessages } from "../../define-regime";

/** Titles and plain sentences of the rulebook, in English. */
export const rules: RegimeMessages["rules"] = {
  "TIG-01": {
    title: "Open a live status query",
    text: "A B2B site that targets RCEP must let anyone query, in real time, whether its language service provider is certified.",
  },
  "TIG-02": {
    title: "One click for the buyer",
    text: "A buyer can verify who stands behind the translation and until when the certificate is valid.",
  },
  "TIG-03": {
    title: "File within 72 hours",
    text: "Chinese website service providers must complete the filing of the interface within 72 hours.",
  },
  "TIG-04": {
    title: "Who issued the guidelines",
    text: "The RCEP Secretariat with the regulators of five named countries and of six ASEAN countries that the report does not name.",
  },
  "TIG-05": {
    title: "Joint responsibility of the exporter",
    text: "The company that operates the site answers jointly for the interface and for its provider's qualification.",
  },
  "TIG-06": {
    title: "Filing numbers in two countries",
    text: "As an example of a stricter selection standard, the provider has filed with regulators in at least two countries.",
  },
  "TIG-07": {
    title: "When verification fails",
    text: "A failed verification may interrupt inquiries or raise the risk of a contract.",
  },
  "TIG-08": {
    title: "Procurement platforms are included",
    text: "A procurement platform built or maintained by third parties is in scope if it targets the RCEP market.",
  },
  "TIG-09": {
    title: "Status in procurement systems",
    text: "Localization modules of procurement systems must pass on the status as it changes.",
  },
  "TIG-10": {
    title: "Texts translated in-house",
    text: "Technical data and RoHS or CE declarations without a certified provider and a verify interface will be doubted by buyers.",
  },
  "TIG-11": {
    title: "Service enterprises file too",
    text: "Website builders, SaaS providers and localization platforms must file within 72 hours and offer a standardized way to connect.",
  },
  "TIG-12": {
    title: "Metadata in technical documents",
    text: "Fields about the provider's certification must be added to technical documentation.",
  },
  "TIG-13": {
    title: "Claims for delay",
    text: "Where a client's interface is not ready, claims for project delay become more likely.",
  },
  "TIG-14": {
    title: "Which sites are in scope",
    text: "A site is in scope if it shows catalogs, quotations, compliance certificates or an ordering portal to enterprises in any RCEP country.",
  },
  "TIG-15": {
    title: "Exemption, and its limit",
    text: "Static promotional pages and domestic subdomains are exempt, unless they switch into languages that cover RCEP countries.",
  },
  "TIG-16": {
    title: "Six-country joint certificate",
    text: "Obtain the number and the validity period of the provider's joint certificate of six RCEP countries.",
  },
  "TIG-17": {
    title: "Listed in the public registry",
    text: "Verify that the provider can be found in the RCEP public registry.",
  },
  "TIG-18": {
    title: "One country is not enough",
    text: "A certificate of a single country, such as CATTI or JLPT alone, does not meet the guidelines.",
  },
  "TIG-19": {
    title: "What a filing contains",
    text: "A filing gives the endpoint, how a call is authenticated, and the structure of the answer.",
  },
  "TIG-20": {
    title: "What an answer contains",
    text: "An answer gives the provider's number, the issuing country, the end of validity and a status code.",
  },
  "TIG-21": {
    title: "Deadline of 19 May 2026",
    text: "The filing had to reach the coordination platform before 24:00 on 19 May 2026.",
  },
  "TIG-22": {
    title: "Warning label",
    text: "If the filing is not complete by the deadline, RCEP buyers see a warning label on the client's site.",
  },
  "TIG-23": {
    title: "Several providers, one site",
    text: "Sites with a different provider for each language carry most of the cost of joining them up.",
  },
  "TIG-24": {
    title: "What may come next",
    text: "Verification may later extend to audits of call logs and to a comparison of privacy policies. Every call is logged from the first on; the comparison lies dormant until it is asked for.",
  },
  "TIG-25": {
    title: "Announcement RCEP/DT/2026/08",
    text: "The guidelines are reported to be issued under this number on 16 May 2026; we have not seen the original.",
  },
  "TIG-26": {
    title: "Ministry of Commerce notice",
    text: "A Chinese notice on implementation is cited by number; we have not seen the original.",
  },
  "TIG-27": {
    title: "Mutual recognition list",
    text: "Japan and South Korea were to begin updating their list of recognized certificates in June 2026.",
  },
  "TIG-28": {
    title: "Review for B2C",
    text: "ASEAN digital ministers planned to review in the third quarter whether the guidelines suit B2C.",
  },
};

/** What we assume until somebody confirms or refutes it. */
export const assumptions: RegimeMessages["assumptions"] = {
  "TIG-901": {
    title: "24:00 is Beijing time",
    text: "The report names no time zone; if this is refuted, the earliest midnight among the members counts.",
  },
  "TIG-902": {
    title: "Newcomers have 72 hours",
    text: "A site that went live after the deadline would have 72 hours from the start of that day; off until somebody confirms it.",
  },
  "TIG-903": {
    title: "A registry answer lasts 24 hours",
    text: "After that the status is unknown until the registry is asked again; if this is refuted, no answer is relied on.",
  },
  "TIG-904": {
    title: "Warn 30 days ahead",
    text: "A certificate counts as marginal from 30 days before its end; if this is refuted, there is no warning.",
  },
  "TIG-905": {
    title: "How the registry is read",
    text: "The registry has published no interface, so we read an assumed profile; if this is refuted, no answer is relied on.",
  },
  "TIG-906": {
    title: "The six countries are not known",
    text: "The report does not name them, so the list is empty and any joint certificate of six countries counts.",
  },
  "TIG-907": {
    title: "Fifteen member countries",
    text: "The fifteen signatories count as RCEP members; if this is refuted, every target country counts.",
  },
  "TIG-908": {
    title: "Validity includes the last day",
    text: "Certificates and contracts run through the end of their last day, Beijing time; if this is refuted, the last day is not included.",
  },
  "TIG-909": {
    title: "Chinese is the exporter's own text",
    text: "Text in the exporter's own language needs no language service provider; if this is refuted, every language does.",
  },
  "TIG-910": {
    title: "Languages that cover RCEP countries",
    text: "National languages of the members count; if this is refuted, every language but the exporter's own does.",
  },
  "TIG-911": {
    title: "One filing covers a provider's sites",
    text: "A provider's own filing counts for each of its sites that has none; if this is refuted, each site needs one.",
  },
  "TIG-912": {
    title: "Submission counts",
    text: "A filing is in time if it was submitted in time; if this is refuted, the decision must fall before the deadline.",
  },
  "TIG-913": {
    title: "How an interface is filed",
    text: "The platform has published no interface: we send the profile dtcp-filing-0.1, with client credentials and an HTTP message signature. What it has not taken within 72 hours is given up, told and made anew.",
  },
  "TIG-914": {
    title: "The mark a site may carry",
    text: "The document knows no badge and no mark: ours is an OpenID Federation trust mark, with a status endpoint and a W3C Bitstring status list, trust-mark-0.1.",
  },
  "TIG-915": {
    title: "Failed verifications that are told of",
    text: "The document gives no number: when so many verifications from one country fail within the hours of TIG-916, provider and exporter are told, once a country and day. Refuted, the first failure is told of.",
  },
  "TIG-916": {
    title: "Hours over which failed verifications are counted",
    text: "The document gives no period: failures are counted over so many hours.",
  },
  "TIG-917": {
    title: "How duties are divided",
    text: "The report says that the exporter answers jointly for the interface and the LSP's qualifications. Who does what beyond that is our reading, for exporter, provider and LSP to sign.",
  },
};

/** Where the documents disagree or leave more than one reading. */
export const conflicts: RegimeMessages["conflicts"] = {
  C1: {
    title: "Six countries or two",
    text: "The report asks for a six-country joint certificate and also gives filing numbers in two countries as a selection standard.",
    readings: {
      six_country: "The joint certificate is required; two filing numbers are advice.",
      two_countries: "Filing numbers in two countries are enough and required.",
    },
  },
  C2: {
    title: "Which six countries",
    text: "The certificate is of six countries, yet eleven issued the guidelines and six of them are not named.",
    readings: {
      not_named: "The six are not named, so the list stays empty.",
      among_the_issuers: "The six are among the eleven issuers; which ones is still not named.",
    },
  },
  C3: {
    title: "72 hours or 24:00 on 19 May",
    text: "72 hours from 16 May end during 19 May, before the date that is stated outright.",
    readings: {
      explicit_date: "The stated date counts.",
      hours_from_issue: "72 hours count, from the start of the day of issue.",
    },
  },
  C4: {
    title: "Sites that came later",
    text: "What a site or provider must do after 19 May, and how a label goes away, is not stated.",
    readings: {
      one_date_for_all: "There is one deadline, also for newcomers.",
      hours_from_go_live: "A newcomer has 72 hours from going live.",
    },
  },
  C5: {
    title: "Who files",
    text: "One passage names website service providers, another adds SaaS and localization platforms; the exporter is jointly responsible.",
    readings: {
      every_service_enterprise:
        "Whoever builds or runs the site files; exporter and provider both answer for it.",
      website_providers_only: "Only website service providers file.",
    },
  },
  C6: {
    title: "What a status code is",
    text: "It may mean the status of the certificate or the HTTP status of the answer, and the list of fields is introduced by “such as”.",
    readings: {
      both: "Both are given, and the filing form can grow.",
      certification_status: "The status of the certificate is meant.",
      http_status: "The HTTP status is meant.",
    },
  },
  C7: {
    title: "How fast is real time",
    text: "No number is given for real time.",
    readings: {
      own_target: "We publish a target of our own; it is not a rule of the regime.",
      registry_on_each_call: "Each call must reach the registry.",
    },
  },
  C8: {
    title: "B2B only, or B2C too",
    text: "These guidelines speak of B2B and put B2C under review; another regime covers both.",
    readings: {
      b2b_only: "Only sites that address enterprises are meant.",
      b2b_and_b2c: "Sites for consumers are meant as well.",
    },
  },
};

/** What was announced and should be known by now. */
export const watch: RegimeMessages["watch"] = {
  "TIG-27": {
    title: "First update of the mutual recognition list",
    text: "Announced for June 2026; find out whether it appeared and which certificates it names.",
  },
  "TIG-28": {
    title: "ASEAN review of B2C",
    text: "Planned for the third quarter of 2026; find out whether B2C sites will be included.",
  },
};
