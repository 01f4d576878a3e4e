import { defineRegime } from "../define-regime";
import { assess } from "./assess";
import { failureAlert } from "./failure-alert";
import { AUTHORITY_ZONE, REGIME_ID } from "./identity";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { localizedLanguages } from "./languages";
import { lspStatus } from "./operations";
import { buildMetadata } from "./metadata";
import { PROBES } from "./probes";
import { filingPush } from "./push";
import { lspRegistry } from "./registry";
import { RESPONSIBILITIES } from "./responsibilities";
import { RULEBOOK, SOURCES } from "./rules";
import { lspCertified } from "./trust-marks";

/** The Cross-Border Official Website Trusted Interaction Guidelines, RCEP/DT/2026/08. */
export const tig = defineRegime({
  id: REGIME_ID,
  codePrefix: "TIG",
  timeZone: AUTHORITY_ZONE,
  audiences: ["b2b"],
  sources: SOURCES,
  rulebook: RULEBOOK,
  assess,
  answers: [lspStatus],
  trustMarks: [lspCertified],
  failureAlert,
  localized: localizedLanguages,
  references: [lspRegistry],
  pushes: [filingPush],
  procurement: null,
  label: { rule: "TIG-22" },
  audit: null,
  payments: null,
  certification: null,
  gate: null,
  probes: PROBES,
  metadata: buildMetadata,
  responsibilities: RESPONSIBILITIES,
  // The document does not say what makes an interface ready: what it must have, not what follows from its lack.
  readiness: ["TIG-03", "TIG-11", "TIG-14", "TIG-16", "TIG-17", "TIG-18", "TIG-23"],
  messages: { en, zh },
});
