import { checkSite } from "@/lib/site-checks";
import { openSiteLane } from "./site-lane";

/** The sites that this worker reads. */
export const SITE_CHECKS = openSiteLane("site check", checkSite);
