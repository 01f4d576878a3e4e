import { createSavedView, endSavedView, updateSavedView } from "@/lib/saved-views";
import { createSignOff, endSignOff } from "@/lib/sign-offs";
import { REASON as reason } from "./make-world";
import { word } from "./make-provider";
import { signatureOf } from "./signature";
import { verb, type VerbCase } from "./verb-case";

/** The write verbs of what people sign and keep. */
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
  "create-sign-off": verb(
    createSignOff,
    (w) => ({ ...signatureOf(w.site, "provider") }),
    { signerName: "" },
    (w) => ({ siteId: w.site.siteId }),
  ),
  "end-sign-off": verb(
    endSignOff,
    (w) => ({ signOffId: w.signOffId, reason }),
    { reason: "no" },
    (w) => ({ signOffId: w.signOffId }),
  ),
};
