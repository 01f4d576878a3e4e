import { auditDueSite, recheckDuePages } from "@/lib/audit-runs";
import { RENDERER } from "./renderers";
import { openSiteLane } from "./site-lane";

const AUDITS_MOST = 2;

/** The audits that this worker carries out: few at once, since each holds many pages. */
export const AUDITS = openSiteLane(
  "audit",
  async (open, subject) => {
    const [siteId = "", regime = ""] = subject.split("/");
    await auditDueSite(open, siteId, regime, RENDERER.render);
  },
  AUDITS_MOST,
);

/** The looks at some pages: apart from audits, so that who waits for one waits for no site as a whole. */
export const RECHECKS = openSiteLane("recheck", (open, recheckId) =>
  recheckDuePages(open, recheckId, RENDERER.render),
);
