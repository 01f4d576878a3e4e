import type { DutyTexts } from "../../define-regime";

/** Who is responsible for what, in English. Another word here makes another matrix, to be signed again. */
export const dutyTexts: DutyTexts = {
  duties: {
    interface_deployed: {
      title: "The verification interface is deployed on the site",
      text: "Buyers can verify from the site itself, in one click.",
    },
    answers_kept: {
      title: "The interface answers rightly and can be reached",
      text: "Its answers say what is known now, with the compliant entity and the last day of validity.",
    },
    interface_filed: {
      title: "The interface is filed with the coordination platform",
      text: "In time, with its address, its way of authentication and its fields, and again when they change.",
    },
    scope_said: {
      title: "What the site shows, and to whom, is said truthfully",
      text: "Catalog, quotation, certificates, ordering, languages and target countries, and every change of them.",
    },
    lsp_contracted: {
      title: "A certified LSP is contracted for every language of the site",
      text: "Before content in that language is published.",
    },
    certificate_kept: {
      title: "The joint certificate is held and renewed in time",
      text: "Issued for the six countries, valid, and handed over with its number and its last day.",
    },
    registry_kept: {
      title: "The certificate can be found in the public registry",
      text: "Its entry is right and says the same as the certificate.",
    },
    registry_checked: {
      title: "The registry is asked regularly",
      text: "Each answer is kept with its time, and whoever is concerned hears of a change.",
    },
    documents_marked: {
      title: "Technical documents carry the certification fields",
      text: "The provider gives the fields; the exporter puts them into the documents.",
    },
    changes_told: {
      title: "Suspension, revocation and expiry are told to the others at once",
      text: "Before buyers find out by a verification that fails.",
    },
  },
  statements: {
    exporter:
      "For {entity}: we have read who is responsible for what about {site} ({url}). We do what is marked as ours and answer jointly where the table says so.",
    provider:
      "For {entity}: we have read who is responsible for what about {site} ({url}). We do what is marked as the provider's and answer jointly where the table says so.",
    lsp: "For {entity}: the LSP has read who is responsible for what about {site} ({url}), does what is marked as the LSP's, and said so on the day given here.",
  },
};
