import { updateClientCompany } from "@/lib/clients";
import { updateSiteLocalizer } from "@/lib/lsp";
import { runButtonCheck } from "@/lib/site-button";
import { verb, type VerbCase } from "./verb-case";

/** Write verbs by which an exporter says and shows what only they can. */
export const EXPORTER_VERBS: Record<string, VerbCase> = {
  "update-client-company": verb(
    updateClientCompany,
    (w) => ({ clientId: w.site.clientId, name: "C", country: "CN", companyCode: "914403001922038217" }),
    { country: "China" },
    (w) => ({ clientId: w.site.clientId }),
  ),
  "update-site-localizer": verb(
    updateSiteLocalizer,
    (w) => ({ siteId: w.site.siteId, by: "exporter", number: w.site.number }),
    { number: null },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "run-button-check": verb(
    runButtonCheck,
    (w) => ({ siteId: w.site.siteId }),
    { siteId: "x" },
    (w) => ({ siteId: w.site.siteId }),
  ),
};
