import { createSiteDocument, endSiteDocument } from "@/lib/localization";
import { createContentReturn, createContentVerification, runPublishCheck } from "@/lib/content";
import { runReportPrint } from "@/lib/audit-reports";
import { runAudit, runRecheck, updateFinding } from "@/lib/audit-runs";
import { createSavedView, endSavedView, updateSavedView } from "@/lib/saved-views";
import { createSignOff, createSignOffs, endSignOff, endSignOffs } from "@/lib/sign-offs";
import { createUpload, updateEvidenceFile } from "@/lib/uploads";
import { REASON as reason } from "./make-world";
import { CONTENT } from "./make-content";
import { AUDITING } from "./keep-finding";
import { word } from "./make-provider";
import { signatureOf } from "./signature";
import { verb, type VerbCase } from "./verb-case";

/** The provider's word about one site, as the verbs for many take it. */
const manyOf = (siteId: string) => {
  const { regime, matrix, signerName, signerTitle } = signatureOf({ siteId, companyId: "" }, "provider");
  return { siteIds: [siteId], regime, matrix, signerName, signerTitle, reason };
};

/** The write verbs of what people sign, keep and send. */
export const KEPT_VERBS: Record<string, VerbCase> = {
  "create-saved-view": verb(
    createSavedView,
    () => ({ place: "portfolio", name: `V ${word()}`, query: "outcome=fail" }),
    { name: "" },
    null,
  ),
  "update-saved-view": verb(
    updateSavedView,
    (w) => ({ viewId: w.viewId, name: "Renamed", isDefault: true }),
    { name: "" },
    (w) => ({ viewId: w.viewId }),
  ),
  "end-saved-view": verb(
    endSavedView,
    (w) => ({ viewId: w.viewId }),
    { viewId: "x" },
    (w) => ({ viewId: w.viewId }),
  ),
  "create-upload": verb(
    createUpload,
    (w) => ({ purpose: "certificate_evidence", subjectId: w.site.certificateId }),
    { purpose: "anything" },
    (w) => ({ subjectId: w.site.certificateId }),
  ),
  "update-evidence-file": verb(
    updateEvidenceFile,
    (w) => ({ fileId: w.fileId, isRemoved: true }),
    { isRemoved: "maybe" },
    (w) => ({ fileId: w.fileId }),
  ),
  "run-audit": verb(
    runAudit,
    (w) => ({ siteId: w.site.siteId, regime: AUDITING }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-recheck": verb(
    runRecheck,
    (w) => ({ siteId: w.site.siteId, regime: AUDITING, urls: [`https://${w.site.slug}.example/zh/`] }),
    { urls: ["https://elsewhere.example/"] },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-report-print": verb(
    runReportPrint,
    (w) => ({ runId: w.runId, locale: "zh" }),
    { locale: "fr" },
    (w) => ({ runId: w.runId }),
  ),
  "update-finding": verb(
    updateFinding,
    (w) => ({ findingId: w.findingId, note: "The Chinese page is right." }),
    { waivedUntil: "2027-01-01" },
    (w) => ({ findingId: w.findingId }),
  ),
  "run-publish-check": verb(
    runPublishCheck,
    (w) => ({ site: w.site.slug, units: [{ ...CONTENT, key: word() }] }),
    { units: [] },
    (w) => ({ site: w.site.slug }),
  ),
  "create-content-verification": verb(
    createContentVerification,
    (w) => ({ unitId: w.unitId, revision: CONTENT.revision }),
    { unitId: "x" },
    (w) => ({ unitId: w.unitId }),
  ),
  "create-content-return": verb(
    createContentReturn,
    (w) => ({ unitId: w.unitId, revision: CONTENT.revision, reason: "The weight has no unit." }),
    { reason: "" },
    (w) => ({ unitId: w.unitId }),
  ),
  "create-site-document": verb(
    createSiteDocument,
    (w) => ({ siteId: w.site.siteId, title: "RoHS declaration", language: "ja", content: "labels" }),
    { language: "Japanese, please" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "end-site-document": verb(
    endSiteDocument,
    (w) => ({ documentId: w.documentId }),
    { documentId: "x" },
    (w) => ({ documentId: w.documentId }),
  ),
  "create-sign-off": verb(
    createSignOff,
    (w) => ({ ...signatureOf(w.site, "lsp") }),
    { signerName: "" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "end-sign-off": verb(
    endSignOff,
    (w) => ({ signOffId: w.signOffId, reason }),
    { reason: "no" },
    (w) => ({ signOffId: w.signOffId }),
  ),
  // A site of others is told apart there, as one that is gone.
  "create-sign-offs": verb(createSignOffs, (w) => manyOf(w.unsignedSiteId), { siteIds: [] }, null),
  "end-sign-offs": verb(endSignOffs, (w) => manyOf(w.site.siteId), { siteIds: [] }, null),
};
