import {
  createReferenceSource,
  endReferenceSource,
  ingestReferenceProducts,
  runReferenceReading,
  updateReferenceSource,
} from "@/lib/reference-sources";
import { PRODUCTS } from "./connect-references";
import { verb, type VerbCase } from "./verb-case";

/** The write verbs of sources that parameters are held against. */
export const REFERENCE_VERBS: Record<string, VerbCase> = {
  "create-reference-source": verb(
    createReferenceSource,
    (w) => ({ siteId: w.site.siteId, name: "ERP", kind: "polled", url: "https://erp.example/products" }),
    { url: "ftp://erp.example" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "update-reference-source": verb(
    updateReferenceSource,
    (w) => ({ sourceId: w.sourceId, name: "Another name" }),
    { everyMinutes: 1 },
    (w) => ({ sourceId: w.sourceId }),
  ),
  "end-reference-source": verb(
    endReferenceSource,
    (w) => ({ sourceId: w.sourceId }),
    { sourceId: "x" },
    (w) => ({ sourceId: w.sourceId }),
  ),
  "run-reference-reading": verb(
    runReferenceReading,
    (w) => ({ sourceId: w.sourceId }),
    { takesFewer: "perhaps" },
    (w) => ({ sourceId: w.sourceId }),
  ),
  "ingest-reference-products": verb(
    ingestReferenceProducts,
    (w) => ({ sourceId: w.ingestedId, products: PRODUCTS }),
    { products: [] },
    (w) => ({ sourceId: w.ingestedId }),
  ),
};
