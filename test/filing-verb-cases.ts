import { createCertificationMove } from "@/lib/certifications";
import { createFiling, endFiling, pushFiling, pushReadyFiling } from "@/lib/filings";
import { createLabelSighting } from "@/lib/labels";
import { createPrescreen } from "@/lib/prescreens";
import { pushPlatformProfile, updatePlatformProfile } from "@/lib/platform-profiles";
import { runSelfTest } from "@/lib/self-tests";
import { SIGHTING } from "./make-world";
import { ON_PLATFORM, PRESCREEN, PROFILE, STEP } from "./badge-inputs";
import { verb, type VerbCase } from "./verb-case";

/** The verbs of filings and of what is seen around them. */
export const FILING_VERBS: Record<string, VerbCase> = {
  "push-filing": verb(
    pushFiling,
    (w) => ({ regime: "tig", siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-filing": verb(
    createFiling,
    (w) => ({ regime: "tig", siteId: w.site.siteId, state: "draft" }),
    { state: "accepted" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "push-ready-filing": verb(
    pushReadyFiling,
    (w) => ({ filingId: w.readyFilingId }),
    { filingId: "x" },
    (w) => ({ filingId: w.readyFilingId }),
  ),
  "end-filing": verb(
    endFiling,
    (w) => ({ filingId: w.readyFilingId }),
    { filingId: "x" },
    (w) => ({ filingId: w.readyFilingId }),
  ),
  "create-label-sighting": verb(
    createLabelSighting,
    (w) => ({ ...SIGHTING, siteId: w.site.siteId }),
    { state: "removed" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-certification-move": verb(
    createCertificationMove,
    (w) => ({ ...STEP, siteId: w.site.siteId }),
    { movedAt: "yesterday" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "create-prescreen": verb(
    createPrescreen,
    (w) => ({ ...PRESCREEN, siteId: w.site.siteId }),
    { text: "a letter" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "update-platform-profile": verb(
    updatePlatformProfile,
    (w) => ({ ...PROFILE, siteId: w.site.siteId }),
    { connection: "perhaps" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "push-platform-profile": verb(
    pushPlatformProfile,
    (w) => ({ regime: PROFILE.regime, platform: ON_PLATFORM, siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-self-test": verb(
    runSelfTest,
    (w) => ({ regime: "tig", siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
};
