import { defineRegime } from "../define-regime";
import { assess } from "./assess";
import { AUDIT } from "./audit";
import { CERTIFICATION } from "./certification";
import { GATE } from "./gate";
import { AUTHORITY_ZONE, REGIME_ID } from "./identity";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { siteAudit } from "./operations";
import { PAYMENTS } from "./payments";
import { PROCUREMENT } from "./procurement";
import { RULEBOOK, SOURCES } from "./rules";
import { siteAudited } from "./trust-marks";

/** The B2B Official Website Trustmark Certification Framework, as reported. */
export const trustmark = defineRegime({
  id: REGIME_ID,
  codePrefix: "TM",
  timeZone: AUTHORITY_ZONE,
  audiences: ["b2b"],
  sources: SOURCES,
  rulebook: RULEBOOK,
  assess,
  answers: [siteAudit],
  trustMarks: [siteAudited],
  failureAlert: null,
  // It asks that every language says the same, and of nobody in particular that it was translated.
  localized: () => [],
  references: [],
  pushes: [],
  procurement: PROCUREMENT,
  label: null,
  audit: AUDIT,
  payments: PAYMENTS,
  certification: CERTIFICATION,
  gate: GATE,
  probes: [],
  metadata: () => [],
  responsibilities: null,
  readiness: [],
  messages: { en, zh },
});
